package org.openpatent;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who owns the database of the tests; the service serves as another user. */
public final class Owner {
  private Owner() {}

  public static Connection connection() throws SQLException {
    return DriverManager.getConnection(
        setting("url"), setting("owner.user"), setting("owner.password"));
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue("openpatent.database." + name, String.class);
  }
}
