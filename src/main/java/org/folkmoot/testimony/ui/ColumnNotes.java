package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.folkmoot.testimony.ColumnUse;
import org.folkmoot.testimony.csv.ColumnSurvey;
import org.folkmoot.testimony.csv.DateOrder;

/** What the screen says about a column: small facts under its name, and what follows from its use. */
final class ColumnNotes {

    private ColumnNotes() {}

    /** One small fact, the one that helps most to recognise the column. */
    static String about(Component on, ColumnSurvey column, ColumnUse use, DateOrder order) {
        if (column.filled() == 0) {
            return text(on, "testimony.column.all-blank");
        }
        return switch (use) {
            case WORDS -> text(on, "testimony.column.longest", column.longest(), share(column));
            case DATE ->
                text(on, "testimony.column.dates", column.dates().readable().getOrDefault(order, 0L), column.filled());
            case FELT ->
                column.numbers().lowest().isPresent()
                        ? text(
                                on,
                                "testimony.column.numbers",
                                column.numbers().lowest().getAsInt(),
                                column.numbers().highest().orElseThrow(),
                                column.filled() - column.numbers().count())
                        : different(on, column);
            default -> different(on, column);
        };
    }

    private static String different(Component on, ColumnSurvey column) {
        if (!column.isExact()) {
            return text(on, "testimony.column.many", column.different());
        }
        boolean nearlyUnique = column.repeated() > 0 && column.repeated() <= 20;
        return nearlyUnique
                ? text(on, "testimony.column.repeated", column.different(), column.repeated())
                : text(on, "testimony.column.different", column.different(), share(column));
    }

    private static long share(ColumnSurvey column) {
        return Math.round(100.0 * column.blank() / Math.max(1, column.rows()));
    }

    /** What it means that a column is used so. */
    static Optional<String> helper(Component on, ColumnUse use) {
        return switch (use) {
            case CONTRIBUTOR -> Optional.of(text(on, "testimony.use.contributor.means"));
            case LEFT_OUT -> Optional.of(text(on, "testimony.use.left-out.means"));
            case ID -> Optional.of(text(on, "testimony.use.id.means"));
            default -> Optional.empty();
        };
    }

    private static String text(Component on, String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
