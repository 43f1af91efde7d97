package org.openpatent.incentive.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.incentive.guarantee.LossSharing.BorneShare;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

class LossSharingTest {
  static Stream<JsonNode> cases() throws IOException {
    try (InputStream file =
        LossSharingTest.class.getResourceAsStream("/vectors/loss-sharing.json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aLossIsSharedAsTheVectorsSay(JsonNode one) {
    List<LossShare> shares = new ArrayList<>();
    one.get("parties").forEach(party -> shares.add(share(party)));
    LossSharing shared =
        LossSharing.of(
            Money.parse(one.get("principalLoss").asText()),
            Percent.parse(one.get("ipSharePercent").asText()),
            shares);
    JsonNode expected = one.get("expected");
    assertEquals(expected.get("base").asText(), shared.base().toString());
    List<String> amounts = new ArrayList<>();
    expected
        .get("shares")
        .forEach(share -> amounts.add(share.get("party").asText() + share.get("amount").asText()));
    assertEquals(
        amounts,
        shared.shares().stream().map(share -> share.party() + share.amount().toString()).toList());
    assertEquals(List.of(), LossShare.inconsistencies(shares, ""));
  }

  private static LossShare share(JsonNode party) {
    return new LossShare(
        LossParty.valueOf(party.get("party").asText()),
        Percent.parse(party.get("percent").asText()),
        party.has("cap") ? Money.parse(party.get("cap").asText()) : null);
  }

  @RepeatedTest(200)
  void nothingOfTheBaseIsLostAndNobodyBearsMoreThanItsCap(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<LossShare> shares = new ArrayList<>();
    int left = 800_000;
    for (LossParty party : LossParty.values()) {
      if (party != LossParty.BANK) {
        int part = random.nextInt(left + 1);
        Money cap = random.nextBoolean() ? new Money(random.nextInt(1_000_000_00)) : null;
        shares.add(new LossShare(party, percent(part), cap));
        left -= part;
      }
    }
    shares.add(random.nextInt(7), new LossShare(LossParty.BANK, percent(left + 200_000), null));
    assertEquals(List.of(), LossShare.inconsistencies(shares, ""));
    var loss = new Money(random.nextLong(Money.MOST.fen()));
    LossSharing shared = LossSharing.of(loss, percent(random.nextInt(1_000_001)), shares);
    assertEquals(
        shared.base().fen(), shared.shares().stream().mapToLong(one -> one.amount().fen()).sum());
    for (BorneShare one : shared.shares()) {
      assertTrue(one.cap() == null || one.amount().compareTo(one.cap()) <= 0);
      assertTrue(Math.abs(one.share().fen() - one.percent().of(shared.base()).fen()) <= 1);
    }
  }

  /** Of ten-thousandths of a percent. */
  private static Percent percent(int parts) {
    return Percent.parse(BigDecimal.valueOf(parts, 4).stripTrailingZeros().toPlainString());
  }
}
