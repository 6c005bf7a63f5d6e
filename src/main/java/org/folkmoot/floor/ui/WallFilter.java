package org.folkmoot.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.floor.notes.WallNow.Piece;
import org.folkmoot.floor.notes.WallNow.Said;
import org.folkmoot.platform.ui.Parts;

/** Which notes of a wall are shown: of all tables or one, and of those only what was not read back. */
final class WallFilter extends Div {

    private final transient Runnable changed;
    private final NativeButton all = chip();
    private final NativeButton notReadBack = chip();
    private final Map<Integer, NativeButton> tables = new TreeMap<>();
    private Optional<Integer> table = Optional.empty();
    private boolean isOnlyNotReadBack;

    WallFilter(Runnable changed) {
        this.changed = changed;
        addClassName("fm-wall-filter");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("floor.wall.filter"));
        all.addClickListener(_ -> choose(Optional.empty()));
        notReadBack.addClickListener(_ -> {
            isOnlyNotReadBack = !isOnlyNotReadBack;
            changed.run();
        });
    }

    private static NativeButton chip() {
        return Parts.styled(new NativeButton(), "fm-chip");
    }

    private void choose(Optional<Integer> chosen) {
        table = chosen;
        changed.run();
    }

    void show(List<Said> notes) {
        notes.stream().map(Said::table).distinct().forEach(number -> tables.computeIfAbsent(number, this::ofTable));
        long open = notes.stream().filter(said -> !said.note().isReadBack()).count();
        all.setText(getTranslation("floor.wall.filter.all"));
        notReadBack.setText(getTranslation("floor.wall.filter.not-read", open));
        press(all, table.isEmpty());
        press(notReadBack, isOnlyNotReadBack);
        tables.forEach((number, chip) -> press(chip, table.equals(Optional.of(number))));
        List<NativeButton> chips = new ArrayList<>();
        chips.add(all);
        chips.addAll(tables.values());
        chips.add(notReadBack);
        InPlace.put(this, chips);
    }

    private NativeButton ofTable(int number) {
        NativeButton chip = chip();
        chip.setText(Integer.toString(number));
        chip.setAriaLabel(getTranslation("floor.host.table", number));
        chip.addClickListener(_ -> choose(Optional.of(number)));
        return chip;
    }

    private static void press(NativeButton chip, boolean isPressed) {
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(isPressed));
    }

    /** Whether one of its notes is wanted. */
    boolean shows(Piece piece) {
        return piece.notes().stream()
                .anyMatch(said -> table.map(number -> number == said.table()).orElse(true)
                        && !(isOnlyNotReadBack && said.note().isReadBack()));
    }
}
