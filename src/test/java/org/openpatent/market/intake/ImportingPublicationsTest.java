package org.openpatent.market.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.World;

/** A university sends what the patent office published. */
@QuarkusTest
class ImportingPublicationsTest {
  private String university;
  private String number;

  @BeforeEach
  void aUniversity() {
    university = World.university();
    number = Offices.newNumber();
  }

  private static String publication(String name, String number, String owner) throws IOException {
    try (InputStream in =
        ImportingPublicationsTest.class.getResourceAsStream("/intake/" + name + ".xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{number}", number)
          .replace("{owner}", owner);
    }
  }

  private Response imported(String type, byte[] file) {
    return Offices.ended(Api.licensor(university), type, file, "");
  }

  private Response imported(String xml) {
    return imported("application/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-generation", "second-generation", "st96"})
  void itsBibliographicPartIsThePatent(String generation) throws IOException {
    imported(publication(generation, number, university))
        .then()
        .body("failure", equalTo(null))
        .body("stored", equalTo(1));
    Offices.patent(number)
        .then()
        .body("title", equalTo("一种甘蔗收割机的切割装置"))
        .body("abstract", containsString("自动调节。"))
        .body("inventors[0]", equalTo("韦明"))
        .body("inventors", hasSize(2))
        .body("owners", equalTo(List.of(university)))
        .body("ipc[0]", equalTo("A01D 45/10"))
        .body("filedOn", equalTo("2022-03-01"))
        .body("grantedOn", equalTo("2023-06-01"));
  }

  @Test
  void anArchiveHoldsManyAndOneThatIsBrokenIsARowRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    String whole = publication("second-generation", number, university);
    try (var zip = new ZipOutputStream(out)) {
      put(zip, "甲/1.XML", whole);
      put(zip, "甲/1.TIF", "no document");
      put(zip, "2.xml", whole.substring(0, 900));
      put(zip, "3.xml", whole.replace(">CN<", ">US<").replace("country=\"CN\"", "country=\"US\""));
      put(zip, "4.xml", whole.replace("kind=\"B\"", "kind=\"A\"").replace(">B<", ">A<"));
      put(zip, "5.xml", "<letter/>");
      put(zip, "6.xml", publication("st96", Offices.newNumber(), university));
    }
    var job = imported("application/zip", out.toByteArray());
    job.then().body("stored", equalTo(2)).body("refused", equalTo(4)).body("percent", equalTo(100));
    Offices.refusals(job)
        .then()
        .body(
            "items.problems.code.flatten().findAll { it.startsWith('import') }",
            equalTo(
                List.of(
                    "import-unreadable",
                    "import-document-foreign",
                    "import-document-not-granted",
                    "import-document-unknown")));
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void entitiesAreNotRead() throws IOException {
    String xml =
        publication("first-generation", number, university)
            .replaceFirst(
                "<!DOCTYPE[^>]*>",
                "<!DOCTYPE cn-patent-document [<!ENTITY a SYSTEM \"file:///etc/hostname\">"
                    + "<!ENTITY b \"&#26412;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")
            .replace("切割刀盘", "&a;&c;切割刀盘");
    imported(xml).then().body("stored", equalTo(1));
    Offices.patent(number).then().body("abstract", containsString("切割刀盘"));
  }
}
