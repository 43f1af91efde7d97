package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of settings is what the service reads, with the defaults that it has. */
class SettingsTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `(openpatent\\.[^`]+)` \\| `?([^|`]*)`? \\|", Pattern.MULTILINE);

  private final Properties defaults = new Properties();
  private final Map<String, String> read = new TreeMap<>();

  @Test
  void theReadmeNamesEverySettingWithItsDefault() throws IOException {
    try (Reader properties =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      defaults.load(properties);
    }
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openpatent")
            .stream()
            .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
            .map(JavaClass::reflect)
            .forEach(
                type -> settings(type, type.getAnnotation(ConfigMapping.class).prefix(), false));
    Map<String, String> told = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("README.md")))
        .results()
        .forEach(row -> told.put(row.group(1), row.group(2)));
    assertEquals(read, told);
  }

  private void settings(Class<?> group, String prefix, boolean optional) {
    for (Method setting : group.getDeclaredMethods()) {
      String name = prefix + "." + hyphenated(setting.getName());
      Type type = setting.getGenericReturnType();
      boolean perhaps = setting.getReturnType() == java.util.Optional.class;
      Class<?> returned =
          perhaps
              ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]
              : setting.getReturnType();
      if (returned.getEnclosingClass() == group) {
        settings(returned, name, optional || perhaps);
      } else {
        read.put(name, byDefault(name, setting, optional || perhaps));
      }
    }
  }

  private String byDefault(String name, Method setting, boolean optional) {
    WithDefault written = setting.getAnnotation(WithDefault.class);
    String without = written != null ? written.value() : optional ? "none" : "required";
    return defaults.getProperty(name, without);
  }

  private static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}
