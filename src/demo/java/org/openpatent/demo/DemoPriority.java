package org.openpatent.demo;

import java.util.List;

/** A year's allotment of recommendations, and an application that used one of them. */
final class DemoPriority {
  private final DemoClient client;
  private final int year;

  DemoPriority(DemoClient client, int year) {
    this.client = client;
    this.year = year;
  }

  void recommend() {
    for (int one : List.of(year - 1, year)) {
      client.put(
          DemoUser.AGENCY,
          "/v1/priority-allotments/" + one,
          "{\"number\": 60, \"documentNumber\": \"国知发办函字〔%d〕12号\"}".formatted(one));
    }
    String request =
        client
            .post(
                DemoUser.FIRM,
                "/v1/priority-requests",
                """
                {"applicationNumber": "%1$s", "object": "INVENTION", "ground": "EMERGING_INDUSTRY",
                 "requesters": ["%2$s"], "electronic": true,
                 "evidence": ["智能农机装备属自治区战略性新兴产业目录"]}
                """
                    .formatted("202610123456.X", DemoUser.FIRM.code))
            .get("id")
            .asText();
    client.post(DemoUser.AGENCY, "/v1/priority-requests/" + request + "/recommendation", "");
  }
}
