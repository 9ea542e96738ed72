package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Proportion;
import devrel.metric.Ties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who knows somebody of another client through the community: people at one client meet each other anyway. */
final class ReachSection {
    private final Basis basis;

    ReachSection(Basis basis) {
        this.basis = basis;
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        Set<String> reached = reached();
        for (Group<Employed> here : basis.groups(here(), grouping -> each -> grouping.on(each, basis.end()))) {
            (here.isCompany() ? company : groups).add(reach(here, reached));
        }
        return Sections.of("report.section.reach", company, groups);
    }

    /** The company's figure only. */
    Figure company() {
        return reach(Group.company(here()), reached());
    }

    /** Those employed at the end of the period. */
    private List<Employed> here() {
        return basis.roster().employees().stream()
                .filter(employed -> employed.covers(basis.end()))
                .toList();
    }

    private Figure reach(Group<Employed> here, Set<String> reached) {
        List<Employed> such = here.members().stream()
                .filter(employed -> reached.contains(employed.person()))
                .toList();
        return basis.figures()
                .proportion(
                        "community.reach",
                        here.by(),
                        new Proportion(such.size(), here.size()),
                        () -> new Evidence(Entries.starts(such, ""), Entries.starts(here.members(), ""), List.of()));
    }

    /** Everybody with a client who shares a group, or was introduced, with somebody of another one. */
    private Set<String> reached() {
        Map<String, String> clients = clients();
        Ties ties = Ties.of(
                basis.data(), basis.identities(), basis.question().period().to());
        Set<String> reached = new HashSet<>();
        for (Set<String> members : ties.groups()) {
            if (clientsOf(members, clients).size() > 1) {
                members.stream().filter(clients::containsKey).forEach(reached::add);
            }
        }
        clients.forEach((person, client) -> {
            for (String other : ties.introducedTo(person)) {
                if (isOfAnother(client, clients.get(other))) {
                    reached.add(person);
                }
            }
        });
        return reached;
    }

    private static boolean isOfAnother(String client, @Nullable String other) {
        return other != null && !other.equals(client);
    }

    private static Set<String> clientsOf(Set<String> members, Map<String, String> clients) {
        Set<String> of = new HashSet<>();
        for (String member : members) {
            String client = clients.get(member);
            if (client != null) {
                of.add(client);
            }
        }
        return of;
    }

    /** The client of everybody employed at the end, the bench being one. */
    private Map<String, String> clients() {
        Grouping byClient = Grouping.byClient(
                basis.data(), basis.identities(), basis.question().period().to());
        Map<String, String> clients = new HashMap<>();
        for (List<Employed> line :
                List.of(basis.roster().employees(), basis.roster().feeBased())) {
            for (Employed employed : line) {
                if (employed.covers(basis.end())) {
                    clients.put(employed.person(), byClient.on(employed, basis.end()));
                }
            }
        }
        return clients;
    }
}
