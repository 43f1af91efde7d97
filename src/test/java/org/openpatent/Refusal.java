package org.openpatent;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.openpatent.Json.value;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.openpatent.platform.value.Code;

/** The form that every refusal has, whatever was wrong. */
public final class Refusal {
  private Refusal() {}

  public static ResponseSpecification of(Code code) {
    return of(code, code.status);
  }

  /** The code under another status than its own, as for malformed keys in a path. */
  public static ResponseSpecification of(Code code, int status) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectContentType("application/problem+json")
        .expectBody(value("/status", is(status)))
        .expectBody(value("/code", is(code.wire())))
        .expectBody(value("/type", is("/v1/problems/" + code.wire())))
        .expectBody(value("/title", not(blankOrNullString())))
        .expectBody(value("/detail", not(blankOrNullString())))
        .expectBody(value("/detail", not(containsString("{"))))
        .expectBody(value("/instance", startsWith("/")))
        .build();
  }

  /** One bad field: its pointer and code. */
  public static ResponseSpecification at(String pointer, Code code) {
    return new ResponseSpecBuilder()
        .expectStatusCode(422)
        .expectContentType("application/problem+json")
        .expectBody("errors.pointer", is(java.util.List.of(pointer)))
        .expectBody("errors.code", is(java.util.List.of(code.wire())))
        .build();
  }
}
