package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Checkin;
import devrel.record.Content;
import devrel.record.Employment;
import devrel.record.Event;
import devrel.record.Event.Audience;
import devrel.record.Event.State;
import devrel.record.Group;
import devrel.record.Introduction;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Membership;
import devrel.record.Membership.Change;
import devrel.record.Opportunity;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.Share;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That growth, groups, events and content of any company are told as they can have happened. */
class CommonsInvariantsTest {
    static Stream<Arguments> companies() {
        Stream<Arguments> sizes = Stream.of(
                Arguments.of(1, 1, 1L),
                Arguments.of(2, 120, 2L),
                Arguments.of(12, 18, 4L),
                Arguments.of(60, 24, 7L),
                Arguments.of(300, 60, 5L));
        return Stream.concat(sizes, IntStream.range(200, 208).mapToObj(seed -> Arguments.of(60, 24, (long) seed)));
    }

    @ParameterizedTest(name = "{0} people, {1} months, seed {2}")
    @MethodSource("companies")
    void isToldAsItCanHaveHappened(int people, int months, long seed) {
        Told told = Told.of(people, months, seed);
        Employment employment = Employment.of(told.data());

        offersGoToThoseWhoAreThereAndSeatsAreEnough(told, employment);
        promotionsThatAreToldHaveHappened(told);
        membersJoinWhatIsOpenWhileTheyAreEmployed(told, employment);
        nobodyAttendsWhatTheyCancelledOrMissed(told);
        guestsComeToOpenEventsAndAreKnownByThen(told);
        onlyTheLastEventOfAllIsNotTaken(told);
        contentIsSharedWhileItCanBeRead(told, employment);
        referralsGoBackToWhatHadHappened(told);
    }

    private static boolean isEmployed(Employment employment, String person, LocalDate day) {
        return employment.on(person, day).isPresent();
    }

    private static void offersGoToThoseWhoAreThereAndSeatsAreEnough(Told told, Employment employment) {
        Map<String, Integer> taken = new HashMap<>();
        for (Match match : told.all(Match.KIND)) {
            Opportunity opportunity =
                    told.data().find(Opportunity.KIND, match.opportunity()).orElseThrow();
            assertThat(isEmployed(employment, match.person(), match.date()))
                    .as("%s", match)
                    .isTrue();
            assertThat(match.date()).isBetween(opportunity.opens(), opportunity.closes());
        }
        for (MatchStep step : told.all(MatchStep.KIND)) {
            Match match = told.data().find(Match.KIND, step.match()).orElseThrow();
            if (step.step() == MatchStep.Step.ACCEPTED) {
                taken.merge(match.opportunity(), 1, Integer::sum);
            }
        }
        taken.forEach((id, seats) -> assertThat(seats)
                .isLessThanOrEqualTo(
                        told.data().find(Opportunity.KIND, id).orElseThrow().seats()));
    }

    private static void promotionsThatAreToldHaveHappened(Told told) {
        for (MatchStep step : told.all(MatchStep.KIND)) {
            if (step.outcome() == MatchStep.Outcome.PROMOTION) {
                Match match = told.data().find(Match.KIND, step.match()).orElseThrow();
                assertThat(told.all(Position.KIND))
                        .anyMatch(position -> position.person().equals(match.person())
                                && position.date().isAfter(match.date())
                                && !position.date().isAfter(step.date()));
            }
        }
    }

    private static void membersJoinWhatIsOpenWhileTheyAreEmployed(Told told, Employment employment) {
        for (Membership step : told.all(Membership.KIND)) {
            Group group = told.data().find(Group.KIND, step.group()).orElseThrow();
            LocalDate closed = group.closed();
            assertThat(isEmployed(employment, step.person(), step.date()) || step.change() == Change.LEFT)
                    .as("%s", step)
                    .isTrue();
            assertThat(step.date()).as("%s", step).isAfterOrEqualTo(group.opened());
            assertThat(closed == null || !step.date().isAfter(closed))
                    .as("%s", step)
                    .isTrue();
        }
    }

    private static void nobodyAttendsWhatTheyCancelledOrMissed(Told told) {
        Set<String> ended = new HashSet<>();
        for (Attendance each : told.all(Attendance.KIND)) {
            Event event = told.data().find(Event.KIND, each.event()).orElseThrow();
            assertThat(each.date()).as("%s", each).isBeforeOrEqualTo(event.on());
            if (each.status().compareTo(AttendanceStatus.CANCELLED) >= 0) {
                assertThat(ended.add(each.event() + " " + each.person()))
                        .as("%s", each)
                        .isTrue();
            }
        }
    }

    private static void guestsComeToOpenEventsAndAreKnownByThen(Told told) {
        Set<String> attended = new HashSet<>();
        told.all(Attendance.KIND).stream()
                .filter(each -> each.status() == AttendanceStatus.ATTENDED)
                .forEach(each -> attended.add(each.event() + " " + each.person()));
        for (Attendance each : told.all(Attendance.KIND)) {
            if (each.broughtBy() != null) {
                Event event = told.data().find(Event.KIND, each.event()).orElseThrow();
                Person guest = told.data().find(Person.KIND, each.person()).orElseThrow();
                assertThat(event.audience()).isNotEqualTo(Audience.INTERNAL);
                assertThat(attended).as("%s", each).contains(each.event() + " " + each.broughtBy());
                assertThat(guest.contactBasis()).as("%s", guest).isNotNull();
                assertThat(guest.kind() == PersonKind.PROFESSIONAL
                                || !Objects.requireNonNull(guest.consentOn()).isAfter(each.date()))
                        .as("%s", guest)
                        .isTrue();
            }
        }
    }

    private static void onlyTheLastEventOfAllIsNotTaken(Told told) {
        List<Event> held = told.all(Event.KIND).stream()
                .filter(event -> event.state() == State.HELD)
                .toList();
        List<Event> open =
                held.stream().filter(event -> !event.attendanceTaken()).toList();
        assertThat(open).hasSize(held.size() > 1 ? 1 : 0);
        assertThat(held)
                .allMatch(event ->
                        open.isEmpty() || !event.on().isAfter(open.get(0).on()));
        assertThat(told.all(Event.KIND))
                .anyMatch(event -> event.state() == State.ANNOUNCED
                        && event.on().isAfter(told.today())
                        && event.on().isBefore(told.today().plusDays(31)));
    }

    private static void contentIsSharedWhileItCanBeRead(Told told, Employment employment) {
        for (Share share : told.all(Share.KIND)) {
            Content content = told.data().find(Content.KIND, share.content()).orElseThrow();
            LocalDate retired = content.retiredOn();
            assertThat(content.publishedOn()).as("%s", share).isBeforeOrEqualTo(share.date());
            assertThat(retired == null || retired.isAfter(share.date()))
                    .as("%s", share)
                    .isTrue();
            assertThat(share.person() == null || isEmployed(employment, share.person(), share.date()))
                    .as("%s", share)
                    .isTrue();
        }
    }

    private static void referralsGoBackToWhatHadHappened(Told told) {
        for (Referral referral : told.all(Referral.KIND)) {
            String first = referral.firstTouch();
            if (first != null && !first.equals(Referrals.UNKNOWN)) {
                assertThat(day(told, referral, first)).as("%s", referral).isBefore(referral.date());
            }
        }
    }

    /** The day from which that can have led to the referral; it was about the referrer, if about anybody. */
    private static LocalDate day(Told told, Referral referral, String first) {
        String id = first.substring(first.indexOf(':') + 1);
        return switch (first.substring(0, first.indexOf(':'))) {
            case "event" -> told.data().find(Event.KIND, id).orElseThrow().on();
            case "content" ->
                Objects.requireNonNull(
                        told.data().find(Content.KIND, id).orElseThrow().publishedOn());
            case "group" -> told.data().find(Group.KIND, id).orElseThrow().opened();
            case "introduction" -> {
                Introduction introduction =
                        told.data().find(Introduction.KIND, id).orElseThrow();
                assertThat(introduction.result()).isEqualTo(Introduction.Result.REFERRAL);
                assertThat(introduction.a()).isEqualTo(referral.referrer());
                assertThat(introduction.b()).isEqualTo(referral.candidate());
                yield introduction.date();
            }
            default -> {
                Checkin checkin = told.data().find(Checkin.KIND, id).orElseThrow();
                assertThat(checkin.person()).isEqualTo(referral.referrer());
                yield checkin.date();
            }
        };
    }
}
