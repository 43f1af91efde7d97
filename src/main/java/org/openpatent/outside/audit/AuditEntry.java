package org.openpatent.outside.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;

/**
 * A row of the log as it is stored.
 *
 * @param number its place in the chain, or null while it is not sealed
 * @param hash its seal in hexadecimal digits, or null
 * @param changes a JSON array
 */
record AuditEntry(
    AuditPlace place,
    String requestId,
    String operation,
    String resource,
    String subject,
    String client,
    List<String> roles,
    String organization,
    String address,
    int status,
    String problem,
    String changes,
    Long number,
    String hash) {
  private static final TypeReference<List<AuditedChange>> CHANGES = new TypeReference<>() {};

  static AuditEntry of(Object[] row) {
    return new AuditEntry(
        new AuditPlace(
            (Instant) row[2], ((Number) row[0]).longValue(), ((Number) row[1]).intValue()),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        List.of((String[]) row[8]),
        (String) row[9],
        (String) row[10],
        ((Number) row[11]).intValue(),
        (String) row[12],
        (String) row[13],
        row[14] == null ? null : ((Number) row[14]).longValue(),
        (String) row[15]);
  }

  List<AuditedChange> changes(ObjectMapper mapper) {
    try {
      return mapper.readValue(changes, CHANGES);
    } catch (JsonProcessingException tampered) {
      return List.of();
    }
  }
}
