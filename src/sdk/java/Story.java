/** The whole story with the Java client: {@code src/sdk/run http://localhost:8080 java}. */
class Story {

  public static void main(String[] addresses) throws Exception {
    var here = new Demonstration(addresses[0]);
    var answersGetLost = new Demonstration(addresses[1]);
    var offer = Publishing.publish(here);
    Publishing.find(here, offer);
    Publishing.bringInATable(here);
    var license = Claiming.claim(here, answersGetLost, offer);
    Claiming.follow(here, license);
    Settling.settle(here, license);
  }
}
