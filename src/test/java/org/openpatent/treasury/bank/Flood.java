package org.openpatent.treasury.bank;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.function.IntFunction;
import org.openpatent.platform.value.Problem;

/** Reports of 50 MB made while they are read, for a process with little memory. */
final class Flood {
  private static final int SIZE = 50 << 20;

  private Flood() {}

  public static void main(String[] arguments) {
    String end = "</CstmrPmtStsRpt></Document>";
    String whole = Files.pain002(Files.GROUP + Files.batch("|"));
    String reason = "<StsRsnInf><AddtlInf>" + "x".repeat(100) + "</AddtlInf></StsRsnInf>";
    String address = "<Orgtr><PstlAdr><AdrLine>" + "x".repeat(70) + "</AdrLine></PstlAdr></Orgtr>";
    String rich = reason.replace("<AddtlInf>", address + "<AddtlInf>");
    tell("transfers", whole, i -> Files.transaction("P-" + i, "RJCT", rich));
    tell("reasons", whole.replace("|", "|" + Files.transaction("P", "RJCT", "|")), i -> reason);
    String texts = "<StsRsnInf>|</StsRsnInf>";
    tell(
        "texts",
        whole.replace("|", "|" + Files.transaction("P", "RJCT", texts)),
        i -> "<AddtlInf>" + "x".repeat(100) + "</AddtlInf>");
    String hidden =
        Files.pain002(Files.GROUP + "<SplmtryData><Envlp><a>|</a></Envlp></SplmtryData>");
    tell("depth", hidden, i -> "<a>");
    tell("names", hidden, i -> "<n" + i + "/>");
    tell("attributes", hidden.replace("<a>", "<a "), i -> "n" + i + "='' ");
    tell("namespaces", hidden, i -> "<a xmlns='" + i + "'/>");
    tell("targets", hidden, i -> "<?n" + i + "?>");
    tell("text", hidden, i -> "xxxxxxxxx ");
    tell("value", hidden.replace("<a>", "<a b='"), i -> "xxxxxxxxx ");
    tell("comment", hidden.replace("<a>", "<!--"), i -> "xxxxxxxxx ");
    tell("comments", hidden, i -> "<!-- -->");
    tell("spaces", "|" + end, i -> "         ");
    tell("doctype", "<!DOCTYPE a [|", i -> "<!ENTITY e" + i + " 'x'>");
    tell("bytes", "|", i -> "\u00C0\u00C0");
    try {
      Files.read(Files.pain002("<Foo/>"));
    } catch (Problem refused) {
      System.out.println(refused.arguments);
    }
  }

  private static void tell(String name, String around, IntFunction<String> part) {
    String result;
    try {
      result = Files.read(stream(around, part)).transactions().size() > 100_000 ? "read" : "few";
    } catch (Problem refused) {
      result = refused.code.wire();
    }
    System.out.println(name + " " + result);
  }

  private static InputStream stream(String around, IntFunction<String> part) {
    int at = around.lastIndexOf('|');
    String start = around.substring(0, at).replace("|", "");
    String end = around.substring(at + 1);
    return new SequenceInputStream(
        new Enumeration<>() {
          private int given;
          private int number;
          private boolean ended;

          @Override
          public boolean hasMoreElements() {
            return !ended;
          }

          @Override
          public InputStream nextElement() {
            StringBuilder next = new StringBuilder(number == 0 ? start : "");
            while (next.length() < 8192 && given + next.length() < SIZE) {
              next.append(part.apply(number++));
            }
            given += next.length();
            ended = given >= SIZE;
            next.append(ended ? end : "");
            return new ByteArrayInputStream(next.toString().getBytes(StandardCharsets.ISO_8859_1));
          }
        });
  }
}
