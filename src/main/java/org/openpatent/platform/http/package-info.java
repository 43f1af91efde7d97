/**
 * How HTTP is spoken, for all wings alike: what is let in, how bodies, paths and queries are read,
 * how answers, pages, tags, files and refusals are written, and the API's document. It knows no
 * feature; a feature uses it in its resources alone.
 *
 * <p>The way of a request, and what refuses it on the way:
 *
 * <pre>
 *   connection    ConnectionGate     one client's connections           closed
 *       |         PipelineLimit      requests sent ahead                closed
 *       v
 *   event loop    RequestGate        the address is UTF-8 text          400
 *       |         BodyIntake         size, speed and memory             413 408 429 503
 *       |         Admission          places, in all and per client      429 503
 *       |         HeaderForms        headers in the form looked for
 *       v
 *   worker        Authentication     the token, if one is sent          401
 *       |         PayeeRole          a role that follows from it
 *       |         QueryParameters    path and query                     400 404 422
 *       |         BodyReader         StrictJson, then constraints       400 422
 *       |         IdempotencyGuard   the same key again                 the first answer, 409, 422
 *       v
 *   resource      ... of a feature: Page, PageRequest, Etags, Answers, OpenStreams
 *       |
 *       v
 *   worker        ProblemMapper      whatever was thrown                a problem [RFC 9457]
 *       |         Etags, PageLinks, VaryHeader                          304, headers
 *       |         AnswerWriter, DownloadWriter                          the bytes
 *       v
 *   event loop    SlowClients        the client takes its answer        cut off when too slow
 * </pre>
 *
 * <p>Its invariant: no worker ever waits for a client, so that no client can keep the others out.
 * Bodies are whole before a worker begins, and answers are handed whole, or part by part, to the
 * event loop. Of the rest the database keeps one rule: a key of idempotency has one answer, kept in
 * the transaction of the write. It is whoever holds the key's lock to the end of that transaction
 * who looks for the answer and keeps one ({@code kept_answer}): answers lie in partitions by the
 * day until which they are kept, and no index over days could have a key once.
 */
package org.openpatent.platform.http;
