package org.folkmoot.moderation.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.call.CallId;
import org.folkmoot.moderation.CareQueue.QueueFilter;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.submission.Submission.Stage;

/** What of the queue is shown, as it stands in the address. */
record QueueAddress(QueueFilter filter, int page) {

    static QueueAddress of(QueryParameters parameters) {
        QueueFilter filter = new QueueFilter(
                one(parameters, "whose", QueueFilter.Whose.values()).orElse(QueueFilter.Whose.ANYBODYS),
                one(parameters, "when", QueueFilter.When.values()).orElse(QueueFilter.When.ANY_TIME),
                one(parameters, "stage", Stage.values()).filter(stage -> stage != Stage.DRAFT),
                parameters.getSingleParameter("call").flatMap(RequestedId::find).map(CallId::new));
        int page = parameters
                .getSingleParameter("page")
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
        return new QueueAddress(filter, page);
    }

    static String href(QueueFilter filter) {
        return new QueueAddress(filter, 1).href();
    }

    QueueAddress onPage(int other) {
        return new QueueAddress(filter, other);
    }

    String href() {
        List<String> parts = new ArrayList<>();
        if (filter.whose() != QueueFilter.Whose.ANYBODYS) {
            parts.add("whose=" + word(filter.whose()));
        }
        if (filter.when() != QueueFilter.When.ANY_TIME) {
            parts.add("when=" + word(filter.when()));
        }
        filter.stage().ifPresent(stage -> parts.add("stage=" + word(stage)));
        filter.call().ifPresent(call -> parts.add("call=" + call.value()));
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? CareNavigation.QUEUE : CareNavigation.QUEUE + "?" + String.join("&", parts);
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters parameters, String name, E[] values) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> word(value).equals(text))
                        .findFirst());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
