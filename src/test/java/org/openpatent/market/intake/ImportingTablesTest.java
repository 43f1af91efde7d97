package org.openpatent.market.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A university sends its table. */
@QuarkusTest
class ImportingTablesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private String university;
  private String number;

  @BeforeEach
  void aUniversity() {
    university = World.university();
    number = Offices.newNumber();
  }

  @Test
  void itsRowsArePatentsAndOffers() {
    String other = Offices.newNumber();
    byte[] table = Offices.table(Offices.row(number, university), Offices.row(other, university));
    Offices.imported(university, table, "")
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("rows", equalTo(2))
        .body("stored", equalTo(2))
        .body("offersPublished", equalTo(2))
        .body("refused", equalTo(0))
        .body("percent", equalTo(100))
        .body("warnings", hasSize(0));
    Offices.patent(number)
        .then()
        .body("title", equalTo("一种测试装置"))
        .body("ipc", equalTo(List.of("A01D 45/10")))
        .body("owners", equalTo(List.of(university)))
        .body("offer", notNullValue());
    Offices.imported(university, table, "")
        .then()
        .body("stored", equalTo(0))
        .body("unchanged", equalTo(2))
        .body("offersPublished", equalTo(0));
    assertEquals(0, Offices.patent(number).<Integer>path("version"));
  }

  @Test
  void patentsAloneIfOffersAreNotWanted() {
    Offices.imported(university, Offices.table(Offices.row(number, university)), "?offers=false")
        .then()
        .body("stored", equalTo(1))
        .body("offersPublished", equalTo(0));
    Offices.patent(number).then().statusCode(200).body("offer", nullValue());
  }

  @Test
  void aTableWithoutAColumnLeavesWhatIsRegistered() {
    Offices.imported(university, Offices.table(Offices.row(number, university)), "");
    String titles = "Title,Patent No.\nA longer title," + number + "\n";
    Offices.imported(university, titles.getBytes(StandardCharsets.UTF_8), "")
        .then()
        .body("stored", equalTo(1));
    Offices.patent(number)
        .then()
        .body("title", equalTo("A longer title"))
        .body("inventors", equalTo(List.of("韦明")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022.03.01",
        "20220301",
        "2022/3/1",
        "2022年3月1日",
        "44621",
        "2022-03-01 00:00:00",
        "２０２２．０３．０１"
      })
  void aDayIsReadHoweverItIsWritten(String day) {
    String row = Offices.row(number, university).replace("2022-03-01", day);
    Offices.imported(university, Offices.table(row), "").then().body("stored", equalTo(1));
    Offices.patent(number).then().body("filedOn", equalTo("2022-03-01"));
  }

  @Test
  void dirtIsReadAndNotRefused() {
    String coOwner = World.university();
    String design = World.newPatentNumber(org.openpatent.market.patent.PatentKind.DESIGN);
    String dirty =
        "\"Ｚ Ｌ%s \",\"一种\n测试 装置 \",,\"韦明；李华、覃勇|\n莫兰\",\"%s;??%s\",20220301,2023.06.01,"
            + "\"H04M1/02(2006.01)I;\u2002H04M   1/04    (2006.01)I;\",免费,1年,60个月,是";
    String locarno = design + ",箱,,韦明," + university + ",20220301,20230601,09-03(12),,,,";
    String table =
        Offices.HEADINGS
            + ",共有人同意\n"
            + dirty.formatted(wide(number), university, coOwner)
            + "\n"
            + locarno
            + "\n";
    for (byte[] file : List.of(table.getBytes(StandardCharsets.UTF_8), table.getBytes(GB18030))) {
      Offices.imported(university, file, "").then().body("refused", equalTo(0));
    }
    Offices.patent(number)
        .then()
        .body("title", equalTo("一种测试装置"))
        .body("inventors", equalTo(List.of("韦明", "李华", "覃勇", "莫兰")))
        .body("owners", equalTo(List.of(university, coOwner)))
        .body("ipc", equalTo(List.of("H04M 1/02", "H04M 1/04")))
        .body("offer", notNullValue());
    Offices.patent(design).then().body("locarno", equalTo(List.of("09-03")));
  }

  private static String wide(String digits) {
    return digits
        .chars()
        .mapToObj(c -> String.valueOf((char) (c == '.' ? '．' : c + 0xFEE0)))
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @CsvSource({"';', UTF-8", "'\t', UTF-8", "'\t', UTF-16", "';', GB18030"})
  void separatorAndEncodingAreFound(String separator, String charset) {
    String table =
        (Offices.HEADINGS + "\n" + Offices.row(number, university) + "\n").replace(",", separator);
    byte[] file = table.getBytes(Charset.forName(charset));
    Offices.imported(university, file, "").then().body("stored", equalTo(1));
    Offices.patent(number).then().body("title", equalTo("一种测试装置"));
  }

  /** Wherever the bytes of the four lie, also across what is read at a time. */
  @Test
  void aCharacterOfFourBytesIsReadAnywhere() {
    List<String> rows = new ArrayList<>();
    List<String> numbers = Stream.generate(Offices::newNumber).limit(4).toList();
    for (String one : numbers) {
      String filler = "测".repeat(8191) + "x".repeat(rows.size()) + "\u2002\uD840\uDC00";
      rows.add(Offices.row(one, university).replace("用于测试。", filler));
    }
    byte[] file =
        new String(Offices.table(rows.toArray(String[]::new)), StandardCharsets.UTF_8)
            .getBytes(GB18030);
    Offices.imported(university, file, "").then().body("stored", equalTo(4));
    for (String one : numbers) {
      Offices.patent(one).then().body("abstract", containsString("\uD840\uDC00"));
    }
  }

  @Test
  void anOwnerIsFoundByTheNameThatOneOrganizationBears() {
    String name = "广西独名大学（" + university + "）";
    var body = World.organization(name, "UNIVERSITY", null);
    Api.licensor(university)
        .header("If-Match", "*")
        .body(body)
        .put("/v1/organizations/" + university)
        .then()
        .statusCode(200);
    String narrow = name.replace('（', '(').replace('）', ')');
    Offices.imported(university, Offices.table(Offices.row(number, narrow)), "")
        .then()
        .body("stored", equalTo(1));
    Offices.patent(number).then().body("owners", equalTo(List.of(university)));
    String row = Offices.row(Offices.newNumber(), "测试大学、无名研究所");
    var refused = Offices.imported(university, Offices.table(row), "");
    Offices.refusals(refused)
        .then()
        .body(
            "items[0].problems.code",
            equalTo(List.of("owner-name-ambiguous", "owner-name-unknown")))
        .body("items[0].problems.found", equalTo(List.of("测试大学", "无名研究所")));
  }

  @Test
  void whatIsWrongWithARowIsSaidAtOnce() {
    String wrong = number.substring(0, 13) + (number.endsWith("1") ? "2" : "1");
    String row =
        Offices.row(wrong, university)
            .replace("2022-03-01", "2022-13-01")
            .replace("A01D 45/10", "A01D45")
            .replace("免费", "白送");
    var refused =
        Offices.imported(university, Offices.table(Offices.row(number, university), row), "");
    refused.then().body("stored", equalTo(1)).body("refused", equalTo(1));
    Offices.refusals(refused)
        .then()
        .body("items", hasSize(1))
        .body("items[0].row", equalTo(3))
        .body("items[0].problems.column", equalTo(List.of("专利号", "申请日", "许可费方式")))
        .body(
            "items[0].problems.code",
            equalTo(List.of("patent-number-check-digit", "date-form", "import-word-unknown")))
        .body("items[0].problems[0].found", equalTo(wrong))
        .body("items[0].problems[0].meant", equalTo(number));
    Api.auditor()
        .header("Accept-Language", "zh")
        .get("/v1/imports/" + refused.path("id") + "/refusals")
        .then()
        .body("items[0].problems[0].detail", containsString("校验位"));
  }

  @Test
  void missingCheckDigitsAreCompletedOnlyOnDemand() {
    byte[] table = Offices.table(Offices.row(number.substring(0, 12), university));
    var refused = Offices.imported(university, table, "");
    Offices.refusals(refused)
        .then()
        .body("items[0].problems[0].code", equalTo("patent-number-check-digit-missing"))
        .body("items[0].problems[0].meant", equalTo(number));
    Offices.imported(university, table, "?complete-check-digits=true")
        .then()
        .body("stored", equalTo(1));
    Offices.patent(number).then().statusCode(200);
  }

  @Test
  void aRowThatChangesAnOfferedPatentNamesTheFrozenField() {
    Offices.imported(university, Offices.table(Offices.row(number, university)), "");
    String later = Offices.row(number, university).replace("2022-03-01", "2022-03-02");
    var refused = Offices.imported(university, Offices.table(later), "");
    Offices.refusals(refused)
        .then()
        .body("items[0].problems", hasSize(1))
        .body("items[0].problems[0].column", equalTo("申请日"))
        .body("items[0].problems[0].code", equalTo("patent-frozen"))
        .body("items[0].problems[0].meant", equalTo("2022-03-01"));
    Api.licensor(university)
        .header("If-Match", "*")
        .body(World.patentBody(org.openpatent.market.patent.PatentKind.INVENTION, university))
        .put("/v1/patents/" + number);
    String otherTerms = Offices.row(number, university).replace(",12,60", ",24,60");
    var offered = Offices.imported(university, Offices.table(otherTerms), "");
    Offices.refusals(offered)
        .then()
        .body("items[0].problems[0].code", equalTo("offer-patent-excl"));
  }

  /** The rule is about the declaration, which has no field of the report; the table has. */
  @Test
  void whereAReportIsMissingItsColumnIsNamed() {
    String model = World.newPatentNumber(PatentKind.UTILITY_MODEL);
    var refused = Offices.imported(university, Offices.table(Offices.row(model, university)), "");
    Offices.refusals(refused)
        .then()
        .body("items[0].problems.code", contains("evaluation-report-missing"))
        .body("items[0].problems.column", contains("评价报告编号"))
        .body("items[0].problems[0].found", equalTo(""));
  }

  @Test
  void refusedRowsAreDownloadedCorrectedAndSentAgain() {
    String row = Offices.row("2.0201E+12", university).replace("用于测试。", "\"一,\"\"二\"\"\n=三\"");
    var refused = Offices.imported(university, Offices.table(row), "");
    Offices.refusals(refused)
        .then()
        .body("items[0].problems[0].code", equalTo("patent-number-mangled"));
    for (String type : List.of("text/csv", Offices.XLSX)) {
      var file =
          Api.licensor(university)
              .accept(type)
              .get("/v1/imports/" + refused.path("id") + "/refusals?spreadsheet=true")
              .then()
              .statusCode(200)
              .extract();
      byte[] corrected =
          type.equals(Offices.XLSX) ? file.asByteArray() : corrected(file.asString());
      var again = Offices.ended(Api.licensor(university), type, corrected, "");
      again.then().body("warnings", hasSize(0)).body("read", equalTo(1));
      again.then().body("stored", equalTo(type.equals(Offices.XLSX) ? 0 : 1));
    }
    Offices.patent(number).then().body("abstract", equalTo("一,\"二\"\n=三"));
  }

  @Test
  void refusedRowsComeBackWholeHoweverManyTheyAre() {
    String[] rows =
        Stream.generate(() -> Offices.row("2.0201E+12", university))
            .limit(1_100)
            .toArray(String[]::new);
    var refused = Offices.imported(university, Offices.table(rows), "");
    String address = "/v1/imports/" + refused.path("id") + "/refusals";
    String csv = Api.licensor(university).accept("text/csv").get(address).asString();
    assertEquals(1_101, csv.lines().count());
    byte[] workbook =
        Api.licensor(university).accept(Offices.XLSX).get(address).then().extract().asByteArray();
    Offices.ended(Api.licensor(university), Offices.XLSX, workbook, "?mode=dry-run")
        .then()
        .body("read", equalTo(1_100));
  }

  private byte[] corrected(String csv) {
    assertEquals("2.0201E+12", csv.split("\r\n")[1].split(",")[0]);
    return csv.replace("2.0201E+12", number).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void allRowsAreStoredOrNone() {
    String bad = Offices.row("2.0201E+12", university);
    String[] rows =
        Stream.concat(
                Stream.generate(Offices::newNumber)
                    .limit(400)
                    .map(one -> Offices.row(one, university)),
                Stream.of(bad))
            .toArray(String[]::new);
    Offices.imported(university, Offices.table(rows), "?mode=all-or-nothing")
        .then()
        .body("status", equalTo("FAILED"))
        .body("failure.code", equalTo("import-rows-refused"))
        .body("failure.detail", containsString("1 rows"))
        .body("stored", equalTo(0))
        .body("refused", equalTo(1));
    String first = rows[0].split(",")[0];
    Offices.patent(first).then().statusCode(404);
    Offices.imported(university, Offices.table(Arrays.copyOf(rows, 400)), "?mode=all-or-nothing")
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("stored", equalTo(400))
        .body("offersPublished", equalTo(400));
    Offices.patent(first).then().statusCode(200).body("offer", notNullValue());
  }

  @Test
  void aDryRunChecksEverythingAndStoresNothing() {
    byte[] table =
        Offices.table(Offices.row(number, university), Offices.row("201821979578", university));
    Offices.imported(university, table, "?mode=dry-run")
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("stored", equalTo(1))
        .body("offersPublished", equalTo(1))
        .body("refused", equalTo(1));
    Offices.patent(number).then().statusCode(404);
  }

  @Test
  void aLicensorEntersItsOwnAndTheAgencyAny() {
    String other = World.university();
    byte[] table = Offices.table(Offices.row(number, other));
    var refused = Offices.imported(university, table, "");
    Offices.refusals(refused)
        .then()
        .body("items[0].problems[0].code", equalTo("owners-without-caller"))
        .body("items[0].problems[0].column", equalTo("专利权人"));
    Offices.ended(Api.agency(), "text/csv", table, "")
        .then()
        .body("stored", equalTo(1))
        .body("offersPublished", equalTo(1));
    Offices.patent(number).then().body("owners", equalTo(List.of(other)));
  }

  @Test
  void aRefusalByARuleOfTheOfferRefusesTheRowWhole() {
    Offices.imported(university, Offices.table(Offices.row(number, university)), "?offers=false");
    String short1 =
        Offices.row(number, university).replace("一种测试装置", "另一名称").replace(",12,60", ",6,60");
    String short2 = Offices.row(Offices.newNumber(), university).replace(",12,60", ",6,60");
    String good = Offices.row(Offices.newNumber(), university);
    var refused = Offices.imported(university, Offices.table(short1, short2, good), "");
    refused.then().body("stored", equalTo(1)).body("refused", equalTo(2));
    Offices.refusals(refused)
        .then()
        .body("items[0].problems[0].code", equalTo("term-under-minimum"))
        .body("items[0].problems[0].column", equalTo("最短许可期限"))
        .body("items.row", equalTo(List.of(2, 3)));
    Offices.patent(number).then().body("title", equalTo("一种测试装置"));
    Offices.patent(short2.split(",")[0]).then().statusCode(404);
  }

  @Test
  void onePatentTwiceInAFileIsOnePatent() {
    String row = Offices.row(number, university);
    Offices.imported(university, Offices.table(row, row), "")
        .then()
        .body("stored", equalTo(1))
        .body("unchanged", equalTo(1))
        .body("offersPublished", equalTo(1));
  }

  @Test
  void aRowThatRepeatsAPatentWithOtherWordsIsRefusedUntilItsSenderDecides() {
    String first = Offices.row(number, university);
    String other = first.replace("一种测试装置", "另一名称");
    byte[] table = Offices.table(first, Offices.row(Offices.newNumber(), university), other);
    for (String mode : List.of("dry-run", "good-rows")) {
      var refused = Offices.imported(university, table, "?mode=" + mode);
      refused.then().body("stored", equalTo(2)).body("refused", equalTo(1));
      Offices.refusals(refused)
          .then()
          .body("items.row", equalTo(List.of(4)))
          .body("items[0].problems[0].code", equalTo("import-row-repeated"))
          .body("items[0].problems[0].detail", containsString("The other row: 2"));
    }
    var refused = Offices.imported(university, table, "");
    for (String language : List.of("zh", "en")) {
      String sent = refusalsAsCsv(refused, language);
      refused = Offices.imported(university, sent.getBytes(StandardCharsets.UTF_8), "");
      refused.then().body("stored", equalTo(0)).body("refused", equalTo(1));
      Offices.patent(number).then().body("title", equalTo("一种测试装置"));
    }
    String decided = refusalsAsCsv(refused, "zh").replaceAll(",[^,]*\r\n$", ",\r\n");
    Offices.imported(university, decided.getBytes(StandardCharsets.UTF_8), "")
        .then()
        .body("stored", equalTo(1));
    Offices.patent(number).then().body("title", equalTo("另一名称"));
  }

  private static String refusalsAsCsv(Response refused, String language) {
    return Api.auditor()
        .accept("text/csv")
        .header("Accept-Language", language)
        .get("/v1/imports/" + refused.path("id") + "/refusals")
        .asString();
  }

  @Test
  void aRepeatedPatentIsRefusedAlsoFarBehind() {
    Stream<String> between =
        Stream.generate(Offices::newNumber).limit(600).map(one -> Offices.row(one, university));
    String row = Offices.row(number, university);
    String[] rows =
        Stream.of(Stream.of(row), between, Stream.of(row, row.replace("用于测试", "用于试验")))
            .flatMap(part -> part)
            .toArray(String[]::new);
    Offices.imported(university, Offices.table(rows), "?mode=dry-run")
        .then()
        .body("refused", equalTo(1));
    Offices.imported(university, Offices.table(rows), "")
        .then()
        .body("stored", equalTo(601))
        .body("unchanged", equalTo(1))
        .body("refused", equalTo(1));
  }

  @Test
  void theUnitOfAHeadingIsThatOfItsCells() {
    String headings =
        Offices.HEADINGS
            .replace("许可费方式", "许可费（万元）")
            .replace("最短许可期限", "最短期限（年）")
            .replace("最长许可期限", "最长许可期限(月),参考许可费（美元）");
    String row = Offices.row(number, university).replace("免费,12,60", "1.2,2,60,300");
    byte[] table = (headings + "\r\n" + row).getBytes(StandardCharsets.UTF_8);
    Offices.imported(university, table, "")
        .then()
        .body("stored", equalTo(1))
        .body("warnings.code", equalTo(List.of("import-heading-mistyped")))
        .body("warnings[0].detail", containsString("参考许可费（美元）"));
    Api.anonymous()
        .get("/v1/offers?patent=" + number)
        .then()
        .body("items[0].royalty.lumpSum", equalTo("12000.00"))
        .body("items[0].minimumTermMonths", equalTo(24))
        .body("items[0].maximumTermMonths", equalTo(60));
  }

  @Test
  void importsAreListedNewestFirst() {
    List<String> ids = new ArrayList<>();
    for (String mode : List.of("good-rows", "all-or-nothing", "good-rows")) {
      byte[] table = Offices.table(Offices.row("2.0201E+12", university));
      ids.add(0, Offices.imported(university, table, "?mode=" + mode).path("id"));
    }
    Response first = Api.licensor(university).get("/v1/imports?limit=2");
    first.then().statusCode(200).body("items.id", equalTo(ids.subList(0, 2)));
    Api.licensor(university)
        .get("/v1/imports?limit=2&cursor=" + first.path("next"))
        .then()
        .body("items.id", equalTo(ids.subList(2, 3)))
        .body("next", nullValue());
    Api.licensor(university)
        .get("/v1/imports?status=FAILED")
        .then()
        .body("items.id", equalTo(List.of(ids.get(1))));
    Api.agency().get("/v1/imports").then().body("items[0].id", equalTo(ids.get(0)));
    Api.licensor(World.university()).get("/v1/imports").then().body("items", hasSize(0));
  }

  @Test
  void strangersSeeNoImport() {
    var job = Offices.imported(university, Offices.table(Offices.row(number, university)), "");
    Api.licensor(World.university())
        .get("/v1/imports/" + job.path("id"))
        .then()
        .spec(Acts.refused(404, "not-found"));
    Api.licensor(university)
        .post("/v1/imports/" + job.path("id") + "/cancellation")
        .then()
        .spec(Acts.refused(409, "import-ended"));
  }

  @Test
  void aTemplateCanBeFilledIn() {
    String template =
        Api.licensor(university)
            .header("Accept-Language", "zh")
            .accept("text/csv")
            .get("/v1/imports/template")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals('\uFEFF', template.charAt(0));
    String row =
        template
            .strip()
            .substring(1)
            .replace("专利号", number)
            .replace("专利名称", "一种装置")
            .replace("专利权人", university)
            .replace("发明人", "韦明")
            .replace("申请日", "20220301")
            .replace("授权公告日", "20230601")
            .replace("IPC分类号", "A01D 45/10")
            .replaceAll("(?<=,|^)[^,]*[\\p{IsHan}&&[^一种装置韦明]][^,]*(?=,|$)", "");
    Offices.imported(university, (template + row).getBytes(StandardCharsets.UTF_8), "")
        .then()
        .body("warnings", hasSize(0))
        .body("stored", equalTo(1));
  }
}
