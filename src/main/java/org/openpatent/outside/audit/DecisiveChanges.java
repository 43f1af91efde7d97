package org.openpatent.outside.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.AbstractPostDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.openpatent.outside.audit.AuditedChange.AuditedField;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Mask;
import org.openpatent.platform.value.Masked;

/**
 * What a request changes of decisive entities, as Hibernate writes it, so that no feature has to
 * say so. It does more than Hibernate Envers, which keeps whole rows in a table for each entity.
 */
@ApplicationScoped
class DecisiveChanges
    implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
  private static final long serialVersionUID = 1;

  /** Things of one act that are kept; there are few, and what has many has one above them. */
  private static final int MOST = 100;

  /** Fields of a class that are masked; looked up by reflection once, not with every row. */
  private static final ClassValue<Set<String>> MASKED =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          Set<String> masked = new HashSet<>();
          for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
              if (field.isAnnotationPresent(Masked.class)) {
                masked.add(field.getName());
              }
            }
          }
          return masked;
        }
      };

  @Inject transient TransactionSynchronizationRegistry transactions;
  @Inject transient ObjectMapper mapper;

  void listen(@Observes StartupEvent started, SessionFactory sessions) {
    var listeners = sessions.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
    listeners.appendListeners(EventType.POST_INSERT, this);
    listeners.appendListeners(EventType.POST_UPDATE, this);
    listeners.appendListeners(EventType.POST_DELETE, this);
  }

  @Override
  public void onPostInsert(PostInsertEvent event) {
    keep(event, null, event.getState());
  }

  @Override
  public void onPostUpdate(PostUpdateEvent event) {
    if (event.getOldState() != null) {
      keep(event, event.getOldState(), event.getState());
    }
  }

  @Override
  public void onPostDelete(PostDeleteEvent event) {
    keep(event, event.getDeletedState(), null);
  }

  /** What the caller's transaction changed so far. */
  @SuppressWarnings("unchecked") // it is put there below
  List<AuditedChange> ofTransaction() {
    var kept = (List<AuditedChange>) transactions.getResource(DecisiveChanges.class);
    if (kept == null) {
      kept = new ArrayList<>();
      transactions.putResource(DecisiveChanges.class, kept);
    }
    return kept;
  }

  private void keep(AbstractPostDatabaseOperationEvent event, Object[] before, Object[] after) {
    Class<?> type = event.getEntity().getClass();
    if (!type.isAnnotationPresent(Decisive.class) || Attempt.asked() == null) {
      return;
    }
    List<AuditedChange> kept = ofTransaction();
    if (kept.size() < MOST) {
      String[] names = event.getPersister().getPropertyNames();
      Set<String> masks = MASKED.get(type);
      List<AuditedField> fields = new ArrayList<>();
      for (int i = 0; i < names.length; i++) {
        Object old = before == null ? null : plain(event, i, before[i]);
        Object now = after == null ? null : plain(event, i, after[i]);
        if (!Objects.equals(old, now)) {
          boolean masked = masks.contains(names[i]);
          fields.add(new AuditedField(names[i], text(old, masked), text(now, masked)));
        }
      }
      kept.add(new AuditedChange(type.getSimpleName(), text(event.getId(), false), fields));
    }
  }

  /** Of another entity its id; who did something and when is said by the row itself. */
  private static Object plain(AbstractPostDatabaseOperationEvent event, int i, Object value) {
    if (value == null || value instanceof Act) {
      return null;
    }
    return event.getPersister().getPropertyTypes()[i].isEntityType()
        ? event.getSession().getFactory().getPersistenceUnitUtil().getIdentifier(value)
        : value;
  }

  private String text(Object value, boolean masked) {
    if (value == null || value instanceof String && !masked) {
      return (String) value;
    }
    if (masked) {
      return value instanceof String number ? Mask.end(number) : value.toString();
    }
    if (value instanceof LocalDate || value instanceof Boolean || value instanceof Integer) {
      return value.toString(); // as JSON, without a tree of it
    }
    JsonNode node = mapper.valueToTree(value);
    return node.isTextual() ? node.textValue() : node.toString();
  }
}
