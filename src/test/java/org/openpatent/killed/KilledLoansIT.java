package org.openpatent.killed;

import java.time.LocalDate;

/** Interest subsidies of loans, which are given to the firms of the licenses. */
class KilledLoansIT extends KilledService {
  @Override
  void seed(Books books) throws Exception {
    super.seed(books);
    books.seedLoans(ITEMS);
  }

  @Override
  Payout another(LocalDate today) {
    return Payout.ofLoans(today);
  }
}
