package org.openpatent.outside.event;

import java.time.Instant;
import java.util.List;

/**
 * An event as it is stored.
 *
 * @param type the name; this node may not know it, because a node of a later release wrote it
 * @param data a JSON object
 * @param open whether everybody may read it
 * @param sides credit codes of those who may beside those who oversee
 */
public record KeptEvent(
    EventPlace place,
    String type,
    String subject,
    Instant happenedAt,
    String data,
    boolean open,
    List<Object> sides) {}
