package org.openpatent.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.WorkingCalendar;

/** The calendar that deadlines are counted with. */
@Path("/v1/holidays/{year}")
@Tag(name = "Holidays")
public class HolidayResource {
  /** The days of one year on which the weekend rule does not hold. */
  public record HolidayArrangement(
      @NotNull @Size(max = 60) List<@NotNull LocalDate> holidays,
      @NotNull @Size(max = 60) List<@NotNull LocalDate> workingWeekends) {}

  public record HolidayView(
      int year, List<LocalDate> holidays, List<LocalDate> workingWeekends, Integer version)
      implements Versioned {
    static HolidayView of(HolidayYear year) {
      return new HolidayView(year.year, year.holidays, year.workingWeekends, year.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @PermitAll
  @Operation(operationId = "getHolidays", summary = "Read the holidays of a year")
  public HolidayView get(@PathParam("year") CalendarYear year) {
    return HolidayView.of(HolidayYear.existing(year.value()));
  }

  @PUT
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(operationId = "putHolidays", summary = "Announce or change the holidays of a year")
  public RestResponse<HolidayView> put(
      @PathParam("year") CalendarYear path,
      @HeaderParam("If-Match") String ifMatch,
      HolidayArrangement body) {
    int number = path.value();
    requireSense(number, body);
    HolidayYear year = HolidayYear.of(number);
    Etags.requireMatch(ifMatch, year == null ? null : year.version);
    Act act = caller.acting(clock.now());
    boolean created = year == null;
    if (created) {
      year = HolidayYear.announce(number, body.holidays, body.workingWeekends, act);
    } else {
      year.arrange(body.holidays, body.workingWeekends, act);
    }
    HolidayYear.flush();
    return Answers.put(HolidayView.of(year), created, "/v1/holidays/" + number);
  }

  private static void requireSense(int year, HolidayArrangement body) {
    List<Problem.Field> wrong = new ArrayList<>();
    for (int i = 0; i < body.workingWeekends.size(); i++) {
      LocalDate day = body.workingWeekends.get(i);
      if (!WorkingCalendar.isWeekend(day)) {
        wrong.add(new Problem.Field("/workingWeekends/" + i, Code.WORKING_WEEKEND));
      } else if (body.holidays.contains(day)) {
        wrong.add(new Problem.Field("/workingWeekends/" + i, Code.HOLIDAY_WORKED));
      }
    }
    Map.of("/holidays/", body.holidays, "/workingWeekends/", body.workingWeekends)
        .forEach(
            (pointer, days) -> {
              for (int i = 0; i < days.size(); i++) {
                if (days.get(i).getYear() != year) {
                  wrong.add(
                      new Problem.Field(
                          pointer + i, Code.RANGE, year + "-01-01 – " + year + "-12-31"));
                }
              }
            });
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
  }
}
