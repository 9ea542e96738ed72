package devrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Eight people of whom every rule holds on 2026-11-22. Ana ({@code q}) is employed since 2026-01-05, Bea ({@code r}) left
 * on 2026-06-30, Fred ({@code v}) was referred and hired; Carla ({@code s}) and Eva ({@code u}) are referred, Eva without
 * knowing; Dora ({@code t}) is staff, Hal ({@code w}) is Ana once more, and Gil ({@code x}) only a name.
 */
final class SmallCompany {
    private static final Map<String, String> PEOPLE = Map.of(
            "p-7k2m4q", "kind: professional\nname: \"Ana\"\nexternal_id: \"E-1\"\n",
            "p-7k2m4r", "kind: professional\nname: \"Bea\"\nexternal_id: \"E-2\"\n",
            "p-7k2m4s", "kind: candidate\nname: \"Carla\"\n",
            "p-7k2m4t", "kind: staff\nname: \"Dora\"\n",
            "p-7k2m4u", "kind: candidate\nname: \"Eva\"\n",
            "p-7k2m4v", "kind: professional\nname: \"Fred\"\n",
            "p-7k2m4w", "kind: candidate\nname: \"Anita\"\nsame_as: p-7k2m4q\n",
            "p-7k2m4x", "kind: candidate\nname: \"Gil\"\n");

    private static final Map<String, String> EVENTS = Map.of(
            "2026-09-meetup", "on: 2026-09-17\nstate: held\nattendance_taken: false\n",
            "2026-10-meetup", "on: 2026-10-15\nstate: cancelled\nattendance_taken: false\n",
            "2026-12-meetup", "on: 2026-12-17\nstate: announced\nattendance_taken: false\n",
            "2026-08-meetup", "on: 2026-08-20\nstate: held\nattendance_taken: true\n");

    private static final Map<String, String> HAPPENINGS = Map.ofEntries(
            Map.entry("starts/2025-03", """
                    id,date,person,contract,hire_source,referral,until
                    startofbea22,2025-03-03,p-7k2m4r,,applied,,
                    """),
            Map.entry("starts/2026-01", """
                    id,date,person,contract,hire_source,referral,until
                    startofana22,2026-01-05,p-7k2m4q,,applied,,
                    """),
            Map.entry("starts/2026-08", """
                    id,date,person,contract,hire_source,referral,until
                    startoffred2,2026-08-03,p-7k2m4v,,referral,referralfred,
                    """),
            Map.entry(
                    "exits/2026-06",
                    "id,date,person,notice_date,ground,initiated_by,renewal,reasons,primary_reason,regrettable,"
                            + "assessed_on,would_return,destination,interview,interview_on,notes\n"
                            + "exitofbea222,2026-06-30,p-7k2m4r,,159-2,,,,,,,,,,,\n"),
            Map.entry("assignments/2026-01", """
                    id,date,person,client,project,until
                    benchofana22,2026-01-05,p-7k2m4q,bench,,
                    """),
            Map.entry("checkins/2026-09", """
                    id,date,person,by,kind,channel,outcome,satisfaction,recommend,stay,scores,topics,next_on,\
                    challenges,aspirations,summary
                    talkwithana2,2026-09-15,p-7k2m4q,mariana,regular,,held,,,,,,,,,
                    """),
            Map.entry("commitments/2026-09", """
                    id,date,person,owner,due,source,what
                    promise22222,2026-09-15,p-7k2m4q,mariana,2026-10-01,checkin:talkwithana2,a book
                    """),
            Map.entry("commitment-steps/2026-10", """
                    id,date,commitment,step,due
                    promisekept2,2026-10-01,promise22222,kept,
                    """),
            Map.entry("aspirations/2026-09", """
                    id,date,person,area,horizon,text
                    aspiration22,2026-09-15,p-7k2m4q,technical,,
                    """),
            Map.entry("aspiration-steps/2026-10", """
                    id,date,aspiration,step
                    aspirationno,2026-10-01,aspiration22,dropped
                    """),
            Map.entry("referrals/2026-07", """
                    id,date,referrer,candidate,opening,relationship,strength,candidate_knows,consent_on,contact,\
                    first_touch,notes
                    referralfred,2026-07-01,p-7k2m4q,p-7k2m4v,,worked_together,,yes,,,,
                    """),
            Map.entry("referrals/2026-09", """
                    id,date,referrer,candidate,opening,relationship,strength,candidate_knows,consent_on,contact,\
                    first_touch,notes
                    referralcarl,2026-09-01,p-7k2m4q,p-7k2m4s,,worked_together,,yes,,,,
                    referraleva2,2026-09-10,p-7k2m4q,p-7k2m4u,,worked_together,,no,,,,
                    """),
            Map.entry("referral-steps/2026-08", """
                    id,date,referral,stage,by,reason,opening
                    hiredfred222,2026-08-03,referralfred,hired,,,
                    """),
            Map.entry("referral-steps/2026-09", """
                    id,date,referral,stage,by,reason,opening
                    acknowledged,2026-09-02,referralcarl,acknowledged,,,
                    """));

    private SmallCompany() {}

    static void write(Path data) throws IOException {
        for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
            String file = "people/" + person.getKey() + ".yaml";
            write(data.resolve(file), "id: " + person.getKey() + "\n" + person.getValue());
        }
        for (Map.Entry<String, String> event : EVENTS.entrySet()) {
            String file = "events/" + event.getKey() + ".yaml";
            write(data.resolve(file), "id: " + event.getKey() + "\ntitle: \"Meetup\"\n" + event.getValue());
        }
        for (Map.Entry<String, String> month : HAPPENINGS.entrySet()) {
            write(data.resolve(month.getKey() + ".mariana.csv"), month.getValue());
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
