package org.folkmoot.evidence.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.folkmoot.evidence.EvidenceParameters;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.theme.ThemeId;

/** Addresses of the module's pages, with all that is chosen on them. */
final class Addresses {

    static final String SEARCH = "evidence";
    static final String MATRIX = "services/by-theme";
    /** Not {@code themes}: Vaadin keeps that address for style files and answers it before any screen can. */
    static final String THEMES = "evidence/themes";

    static final String COMMENTS = "evidence/comments";
    static final String SYNONYMS = "evidence/synonyms";

    private Addresses() {}

    static String search(EvidenceQuery query) {
        return with(SEARCH, EvidenceParameters.write(query));
    }

    static String theme(ThemeId theme, Map<String, List<String>> parameters) {
        return with(THEMES + "/" + theme, parameters);
    }

    static String comment(TestimonyId comment) {
        return COMMENTS + "/" + comment;
    }

    static String service(ServiceId service) {
        return "services/" + service;
    }

    static String with(String route, Map<String, List<String>> parameters) {
        String query = new QueryParameters(parameters).getQueryString();
        return query.isEmpty() ? route : route + "?" + query;
    }
}
