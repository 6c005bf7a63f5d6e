package org.folkmoot.assembly.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Onboarding;
import org.folkmoot.assembly.OnboardingDesk;
import org.folkmoot.assembly.Reserves;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.RollFile;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.ui.Aloud;
import org.folkmoot.platform.ui.Bits;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.StateMark;

/** What a day needs to know of an assembly's people: found, sorted, changed one by one, and as a file in and out. */
@Route(value = "assemblies/:id/people", layout = Shell.class)
@PermitAll
@StyleSheet("assets/floor.css")
class MembersView extends Div implements BeforeEnterObserver {

    private static final int A_PAGE = 50;
    private static final String BY_NAME = "name";
    private static final String BY_NEED = "needs";
    private static final String BY_JOINING = "joined";

    private final transient Assemblies assemblies;
    private final transient Roll roll;
    private final transient RollFile files;
    private final transient Reserves reserves;
    private final transient OnboardingDesk onboarding;
    private final TextField search = new TextField();
    private final Select<String> sort = new Select<>();
    private final Paragraph shown = Parts.status();
    private final Paragraph finished = new Paragraph();
    private final Div table = new Div();
    private final Button earlier = Parts.tertiary(getTranslation("assembly.people.earlier"), () -> turn(-1));
    private final Button later = Parts.tertiary(getTranslation("assembly.people.later"), () -> turn(1));
    private final transient Map<MemberId, Button> changes = new HashMap<>();
    private transient Optional<AssemblyId> at = Optional.empty();
    private transient List<Member> members = List.of();
    private transient Map<MemberId, Onboarding> answered = Map.of();
    private int page;

    MembersView(Assemblies assemblies, Roll roll, RollFile files, Reserves reserves, OnboardingDesk onboarding) {
        this.assemblies = assemblies;
        this.roll = roll;
        this.files = files;
        this.reserves = reserves;
        this.onboarding = onboarding;
        search.setLabel(getTranslation("assembly.people.search"));
        search.setId("people-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> fromStart());
        sort.setLabel(getTranslation("assembly.people.sort"));
        sort.setId("people-sort");
        sort.setItemLabelGenerator(this::sorting);
        sort.addValueChangeListener(_ -> fromStart());
        Parts.styled(shown, "fm-small", "fm-quiet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssemblyId id = AssembliesNavigation.id(event, "id", AssemblyId::of);
        // Members may read their assembly, but none of this: the roll is asked first.
        members = roll.members(id);
        at = Optional.of(id);
        Assembly assembly = assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
        ReservesSection standby = new ReservesSection(reserves, id, this::load);
        UntakenNeeds needs = new UntakenNeeds(onboarding, id, this::load);
        removeAll();
        add(
                new PageHead(getTranslation("assembly.people.title"))
                        .eyebrow(assembly.name())
                        .lead(getTranslation("assembly.people.lead"))
                        .tools(
                                new Anchor(
                                        AssembliesNavigation.assembly(id), getTranslation("assembly.people.assembly")),
                                new Anchor(
                                        AssembliesNavigation.attendance(id),
                                        getTranslation("assembly.attendance.title")),
                                AttendanceView.file(
                                        getTranslation("assembly.people.export"), "roll.csv", () -> files.written(id))),
                new RollUpload(files, id, () -> {
                    standby.refresh();
                    load();
                }),
                Parts.styled(new Div(search, sort), "fm-tools"),
                finished,
                needs,
                shown,
                table,
                Parts.acts(earlier, later),
                standby);
        load();
    }

    private void load() {
        at.ifPresent(id -> {
            members = roll.members(id);
            answered = onboarding.all(id);
            finished.setText(getTranslation(
                    "assembly.onboarding.count",
                    members.stream()
                            .filter(member -> member.isNow() && answered.containsKey(member.id()))
                            .count(),
                    members.stream().filter(Member::isNow).count()));
        });
        String sorted = Optional.ofNullable(sort.getValue()).orElse(BY_NAME);
        List<String> ways = Stream.concat(
                        Stream.of(BY_NAME, BY_NEED, BY_JOINING),
                        MemberDetails.traitsOf(members).stream().map(trait -> "trait " + trait))
                .toList();
        sort.setItems(ways);
        sort.setValue(ways.contains(sorted) ? sorted : BY_NAME);
        show();
    }

    private void fromStart() {
        page = 0;
        show();
    }

    private void turn(int pages) {
        page += pages;
        show();
    }

    private void show() {
        List<Member> found =
                members.stream().filter(this::isSought).sorted(order()).toList();
        page = Math.clamp(page, 0, Math.max(0, (found.size() - 1) / A_PAGE));
        int from = page * A_PAGE;
        int to = Math.min(from + A_PAGE, found.size());
        shown.setText(getTranslation("assembly.people.shown", found.isEmpty() ? 0 : from + 1, to, found.size()));
        earlier.setVisible(from > 0);
        later.setVisible(to < found.size());
        table.removeAll();
        changes.clear();
        if (found.isEmpty()) {
            table.add(Parts.styled(
                    new Paragraph(getTranslation(
                            members.isEmpty() ? "assembly.members.none" : "assembly.people.nobody", search.getValue())),
                    "fm-quiet"));
            return;
        }
        table.add(new PlainTable<Member>(getTranslation("assembly.people.caption"))
                .rowHead(getTranslation("assembly.members.name"), member -> new Span(member.name()))
                .component(getTranslation("assembly.people.traits"), this::traits)
                .text(getTranslation("assembly.people.needs"), this::needs)
                .component(
                        getTranslation("assembly.onboarding.title"),
                        member -> member.isNow() || answered.containsKey(member.id())
                                ? new OnboardingCell(Optional.ofNullable(answered.get(member.id())))
                                : new Div())
                .component(getTranslation("assembly.members.state"), this::state)
                .acts(getTranslation("assembly.members.acts"), this::change)
                .rows(found.subList(from, to)));
    }

    private String sorting(String way) {
        return way.startsWith("trait ")
                ? way.substring("trait ".length())
                : getTranslation("assembly.people.sort." + way);
    }

    private Comparator<Member> order() {
        String way = Optional.ofNullable(sort.getValue()).orElse(BY_NAME);
        Comparator<Member> byName = Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(member -> member.id().value());
        Comparator<Member> first = switch (way) {
            case BY_NAME -> byName;
            case BY_NEED -> Comparator.comparing(member -> needs(member).isEmpty());
            case BY_JOINING -> Comparator.comparing(Member::joined).reversed();
            default -> {
                String trait = sorting(way);
                yield Comparator.comparing(
                        member -> member.details().traits().getOrDefault(trait, "\uFFFF"),
                        String.CASE_INSENSITIVE_ORDER);
            }
        };
        return Comparator.comparing(Member::isNow)
                .thenComparing(Member::isReserve)
                .reversed()
                .thenComparing(first)
                .thenComparing(byName);
    }

    private boolean isSought(Member member) {
        String words = Stream.concat(
                        Stream.of(member.name(), needs(member)), member.details().traits().values().stream())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .reduce("", (all, text) -> all + '\n' + text);
        return Stream.of(search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(words::contains);
    }

    private Bits traits(Member member) {
        return new Bits(member.details().traits().entrySet().stream()
                .map(trait -> trait.getKey() + ": " + trait.getValue())
                .toArray(String[]::new));
    }

    private String needs(Member member) {
        MemberDetails details = member.details();
        List<String> words = new ArrayList<>();
        details.needs()
                .forEach(need -> words.add(
                        need == AccessNeed.INTERPRETER && !details.language().isEmpty()
                                ? getTranslation("assembly.need.INTERPRETER.of", details.language())
                                : getTranslation("assembly.need." + need.name())));
        if (!details.note().isEmpty()) {
            words.add(details.note());
        }
        return String.join(" · ", words);
    }

    private StateMark state(Member member) {
        return RollSection.state(this, getLocale(), member);
    }

    private Button change(Member member) {
        Button change = Parts.tertiary(
                getTranslation("assembly.members.change"),
                () -> at.ifPresent(id -> {
                    MemberForm form = new MemberForm(roll, id, member, members, () -> {
                        load();
                        Aloud.saved(this);
                    });
                    form.addClosedListener(
                            _ -> Optional.ofNullable(changes.get(member.id())).ifPresent(Button::focus));
                    form.open();
                }));
        change.setAriaLabel(getTranslation("assembly.members.change.of", member.name()));
        changes.put(member.id(), change);
        return change;
    }
}
