package org.openpatent.demo;

/** An advantage firm of the region with its assessment, and one of the nation. */
final class DemoDesignations {
  private final DemoClient client;
  private final int year;

  /**
   * @param year that was assessed
   */
  DemoDesignations(DemoClient client, int year) {
    this.client = client;
    this.year = year;
  }

  void designate() {
    String firm = "/v1/designations/REGION_ADVANTAGE/" + DemoUser.FIRM.code;
    client.put(
        DemoUser.AGENCY,
        firm,
        """
        {"batch": "%1$d年自治区知识产权优势企业", "from": "%1$d-07", "documents": ["桂市监〔%1$d〕61号"]}
        """
            .formatted(year - 1));
    client.put(DemoUser.AGENCY, firm + "/assessments/" + year, "{\"outcome\": \"PASSED\"}");
    client.put(
        DemoUser.AGENCY,
        "/v1/designations/NATIONAL_ADVANTAGE/" + DemoUser.FIRM_LARGE.code,
        """
        {"batch": "%1$d年国家知识产权优势企业", "from": "%1$d-11", "documents": ["国知发运函字〔%1$d〕146号"]}
        """
            .formatted(year - 1));
  }
}
