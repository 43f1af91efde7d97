package org.openpatent.platform.value;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Stores many new entities of one class by one {@code COPY}, in the caller's transaction. It does
 * more than Hibernate's batches, which bind each value and compare each row again before the
 * commit: of an import, most of the time. The columns are those that Hibernate has mapped, so that
 * there is one list of them; nothing is managed afterwards.
 */
public final class BulkInsert {
  private static final int FLUSHED = 1 << 16;

  private final SharedSessionContractImplementor session;
  private final EntityPersister mapping;
  private final StringBuilder lines = new StringBuilder();
  private boolean first;

  private BulkInsert(SharedSessionContractImplementor session, Class<?> entity) {
    this.session = session;
    mapping = session.getFactory().getMappingMetamodel().getEntityDescriptor(entity);
  }

  /** Constraints are judged at once; a violated one ends the transaction, as with any statement. */
  public static void insert(List<?> entities) {
    if (!entities.isEmpty()) {
      insert(entities.get(0).getClass(), entities.iterator());
    }
  }

  /** The same of any number, each of which is asked for when the ones before it are on the way. */
  public static void insert(Class<?> kind, Iterator<?> entities) {
    Session session = Arc.container().instance(Session.class).get();
    var insert = new BulkInsert(session.unwrap(SharedSessionContractImplementor.class), kind);
    session.doWork(connection -> insert.copy(entities, connection));
  }

  private void copy(Iterator<?> entities, Connection connection) throws SQLException {
    String statement =
        "copy " + mapping.getTableName() + " (" + String.join(", ", columns()) + ") from stdin";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    try {
      while (entities.hasNext()) {
        add(entities.next());
        if (lines.length() > FLUSHED) {
          write(copy);
        }
      }
      write(copy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void write(CopyIn copy) throws SQLException {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    mapping
        .getIdentifierMapping()
        .forEachSelectable((i, column) -> columns.add(column.getSelectionExpression()));
    mapping.forEachAttributeMapping(
        attribute ->
            attribute.forEachSelectable(
                (i, column) -> {
                  if (column.isInsertable()) {
                    columns.add(column.getSelectionExpression());
                  }
                }));
    return columns;
  }

  /** One line of {@code COPY}, with the identifier that Hibernate would have given. */
  private void add(Object entity) {
    if (mapping.getIdentifier(entity, session) == null
        && mapping.getGenerator() instanceof BeforeExecutionGenerator generator) {
      Object id = generator.generate(session, entity, null, EventType.INSERT);
      mapping.setIdentifier(entity, id, session);
    }
    first = true;
    mapping
        .getIdentifierMapping()
        .decompose(mapping.getIdentifier(entity, session), this::add, session);
    for (int i = 0; i < mapping.getNumberOfAttributeMappings(); i++) {
      AttributeMapping attribute = mapping.getAttributeMapping(i);
      attribute.decompose(
          mapping.getValue(entity, attribute.getStateArrayPosition()), this::add, session);
    }
    lines.append('\n');
  }

  private void add(int place, Object value, SelectableMapping column) {
    if (!column.isInsertable()) {
      return;
    }
    if (!first) {
      lines.append('\t');
    }
    first = false;
    if (value == null) {
      lines.append("\\N");
    } else if (value instanceof Collection<?> several) {
      escape(array(several));
    } else if (value instanceof Enum<?> name) {
      lines.append(name.name());
    } else {
      escape(value.toString());
    }
  }

  private static String array(Collection<?> several) {
    StringBuilder array = new StringBuilder("{");
    for (Object one : several) {
      array.append(array.length() > 1 ? ",\"" : "\"");
      String text = one.toString();
      for (int i = 0; i < text.length(); i++) {
        char character = text.charAt(i);
        if (character == '"' || character == '\\') {
          array.append('\\');
        }
        array.append(character);
      }
      array.append('"');
    }
    return array.append('}').toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '\\' -> lines.append("\\\\");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        case '\t' -> lines.append("\\t");
        default -> lines.append(character);
      }
    }
  }
}
