package org.folkmoot.floor.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.speaking.GroupShare;
import org.folkmoot.floor.speaking.SpeakingQueue.Share;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;

/** Which tables and which kinds of members have been heard so far, as a table, for the facilitator alone. */
final class SharesDetails extends Details {

    /** Stands for the tables among the names of traits, which are never blank. */
    private static final String TABLES = "";

    private final Select<String> by;
    private final Div table = new Div();
    private List<Member> members = List.of();
    private Map<MemberId, Share> shares = Map.of();
    private Function<MemberId, Optional<Integer>> tableOf = _ -> Optional.empty();

    SharesDetails() {
        super();
        setSummaryText(getTranslation("floor.shares"));
        setId("shares");
        by = Parts.select(
                getTranslation("floor.shares.by"),
                List.of(TABLES),
                one -> one.equals(TABLES) ? getTranslation("floor.shares.by.tables") : one);
        by.setValue(TABLES);
        by.addValueChangeListener(_ -> renew());
        add(by, table, Parts.small(getTranslation("floor.shares.more")));
        addOpenedChangeListener(_ -> renew());
    }

    void show(List<Member> all, Map<MemberId, Share> had, Function<MemberId, Optional<Integer>> tables) {
        members = all;
        shares = had;
        tableOf = tables;
        List<String> kinds = Stream.concat(
                        Stream.of(TABLES), all.stream().flatMap(member -> member.details().traits().keySet().stream()))
                .distinct()
                .toList();
        if (!kinds.equals(new ArrayList<>(by.getListDataView().getItems().toList()))) {
            String chosen = by.getValue();
            by.setItems(kinds);
            by.setValue(kinds.contains(chosen) ? chosen : TABLES);
        }
        renew();
    }

    private void renew() {
        if (!isOpened()) {
            return;
        }
        String kind = by.getValue();
        Map<MemberId, Member> known = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        List<GroupShare> groups = GroupShare.of(
                known.keySet(),
                shares,
                member -> kind.equals(TABLES)
                        ? tableOf.apply(member).map(String::valueOf)
                        : Optional.ofNullable(known.get(member))
                                .map(person -> person.details().traits().get(kind)));
        table.removeAll();
        table.add(groups.isEmpty() ? Parts.small(getTranslation("floor.shares.none")) : tableOf(groups, kind));
    }

    private PlainTable<GroupShare> tableOf(List<GroupShare> groups, String kind) {
        return new PlainTable<GroupShare>(getTranslation("floor.shares.caption"))
                .rowHead(
                        kind.equals(TABLES) ? getTranslation("floor.shares.table") : kind,
                        group -> new Span(group.group()))
                .number(
                        getTranslation("floor.shares.heard"),
                        group -> getTranslation("floor.shares.heard.of", group.heard(), group.members()))
                .number(getTranslation("floor.shares.minutes"), group -> minutes(group.spoken()))
                .number(getTranslation("floor.shares.time"), group -> group.ofTime() + "%")
                .number(getTranslation("floor.shares.members"), group -> group.ofMembers() + "%")
                .rows(groups);
    }

    /** 1:40 */
    static String minutes(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
