package org.openpatent.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives what happened last year the keys that the examples of the document show, so that the first
 * click on an example finds something. Keys are made by the service and known only afterwards.
 */
@ApplicationScoped
class DemoKeys {
  /** With it the license of the examples has the certificate's number of the examples. */
  private static final String SEAL = "sha256('demonstration')";

  /** Columns that refer to something by its key alone. */
  private static final List<String> WITHOUT_FOREIGN_KEY =
      List.of(
          "settlement_line.item_id",
          "recovery.item_id",
          "list_entry.list_id",
          "catalog_entry.offer_id",
          "offer_interest.offer_id",
          "webhook_delivery.webhook_id");

  @ConfigProperty(name = "openpatent.database.url")
  String url;

  @ConfigProperty(name = "openpatent.database.owner.user")
  String owner;

  @ConfigProperty(name = "openpatent.database.owner.password")
  String password;

  /** Whether the data has what the latest addition to the examples shows. */
  boolean areNamedAsInExamples() {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      String webhook = "select id from webhook where id = '" + id("getWebhook") + "'";
      return !texts(statement, webhook).isEmpty();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void nameAsInExamples(String patent) {
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      // as the owner of the database: without triggers and foreign keys
      statement.execute("set session_replication_role = replica");
      statement.execute("select pg_advisory_lock(hashtextextended('audit_seal', 10))");
      String license = "select id from license where recorded_on is not null";
      String settlement = "select settlement_id from settlement_line where item_id";
      rename(
          statement,
          "offer",
          "select id from offer where patent_number = '" + patent + "'",
          "getOffer");
      rename(statement, "license", license, "getLicense");
      rename(statement, "settlement", settlement + " in (" + license + ")", "getSettlement");
      rename(statement, "payment", "select id from payment order by payee_code", "getPayment");
      rename(statement, "payment_export", "select id from payment_export", "listExports");
      rename(statement, "objection", "select id from objection", "getObjection");
      rename(statement, "recovery", "select id from recovery", "getRecovery");
      rename(statement, "simulation_job", "select id from simulation_job", "getSimulation");
      rename(statement, "import_job", "select id from import_job", "getImport");
      rename(
          statement, "loan_fact", "select id from loan_fact where type = 'BALANCE'", "getLoanFact");
      rename(statement, "financing_need", "select id from financing_need", "getFinancingNeed");
      rename(statement, "matching_event", "select id from matching_event", "getMatchingEvent");
      rename(statement, "referral", "select id from referral", "getReferral");
      rename(statement, "white_list", "select id from white_list", "getWhiteList");
      rename(statement, "list_alert", "select id from list_alert", "listListAlerts");
      rename(statement, "push", "select id from push where purpose = 'CREDIT'", "listPushes");
      rename(
          statement,
          "filing_nomination",
          "select id from filing_nomination",
          "getFilingNomination");
      rename(
          statement, "priority_request", "select id from priority_request", "getPriorityRequest");
      rename(statement, "webhook", "select id from webhook", "getWebhook");
      rename(
          statement, "webhook_delivery", "select id from webhook_delivery", "getWebhookDelivery");
      statement.execute("update certificate_seal set secret = " + SEAL);
      String event =
          "select id from legal_event where patent_number = '" + patent + "' and ends is ";
      rename(statement, "legal_event", event + "null", "listLegalEvents");
      rename(statement, "legal_event", event + "not null", "getLegalEvent");
      statement.execute("delete from audit_seal"); // for the rows to be sealed as they are now
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void rename(Statement statement, String table, String which, String example)
      throws SQLException {
    String now = texts(statement, which + " limit 1").get(0);
    String then = id(example);
    statement.execute("update %s set id = '%s' where id = '%s'".formatted(table, then, now));
    String reference =
        "select format('update %%s set %%I = ''%s'' where %%I = ''%s''', f.conrelid::regclass,"
            + " a.attname, a.attname) from pg_constraint f join pg_attribute a on a.attrelid ="
            + " f.conrelid and a.attnum = f.conkey[1] where f.contype = 'f' and f.confrelid ="
            + " '%s'::regclass";
    for (String update : texts(statement, reference.formatted(then, now, table))) {
      statement.execute(update);
    }
    for (String of : WITHOUT_FOREIGN_KEY) {
      String[] column = of.split("[.]");
      statement.execute(
          "update %1$s set %2$s = '%3$s' where %2$s = '%4$s'"
              .formatted(column[0], column[1], then, now));
    }
    statement.execute(
        "update event set subject = replace(subject, '%2$s', '%1$s'),"
            .concat(" data = replace(data::text, '%2$s', '%1$s')::json")
            .concat(" where subject || data::text like '%%%2$s%%'")
            .formatted(then, now));
    statement.execute(
        "update webhook_delivery set subject = replace(subject, '%2$s', '%1$s')"
            .concat(" where subject like '%%%2$s%%'")
            .formatted(then, now));
    statement.execute(
        "update audit_entry set resource = replace(resource, '%2$s', '%1$s'),"
            .concat(" changes = replace(changes::text, '%2$s', '%1$s')::json")
            .concat(" where resource || changes::text like '%%%2$s%%'")
            .formatted(then, now));
    statement.execute(
        "update journal set reference = '%s' where reference = '%s'".formatted(then, now));
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String id(String example) {
    String file = "examples/" + example + ".json";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      JsonNode answer = new ObjectMapper().readTree(stream).get("response");
      return answer.has("items") ? answer.at("/items/0/id").asText() : answer.get("id").asText();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
