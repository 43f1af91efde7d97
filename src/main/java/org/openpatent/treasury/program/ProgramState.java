package org.openpatent.treasury.program;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.http.Versioned;

/** A program of any kind after it was opened or closed. */
public record ProgramState(
    String code,
    @Schema(description = "What it pays for.") String kind,
    String name,
    ProgramStatus status,
    Integer version)
    implements Versioned {
  public static ProgramState of(Program p) {
    return new ProgramState(p.code, p.kind, p.name, p.status, p.version);
  }
}
