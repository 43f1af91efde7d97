package org.openpatent.insight.statistics;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Transfers of patents, as the register has them. */
@Singleton
class TransferFigures implements CountedFigures {
  @Override
  public List<Counted> counted() {
    return List.of(
        new Counted(
            "transfer_figure f",
            "f.happened_on",
            "the day of the transfer",
            Map.of(),
            null,
            List.of(
                new Indicator(
                    "patents-transferred",
                    "专利转让次数",
                    "Transfers of patents: each patent once for each transfer of it.",
                    Unit.COUNT,
                    "count(*)"))));
  }
}
