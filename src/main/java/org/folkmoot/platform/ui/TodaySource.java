package org.folkmoot.platform.ui;

import java.util.List;

/**
 * What one module has to say on the first page. A module registers a bean; it is asked each time the page opens, as the
 * person at hand, so it answers with what they may see and do.
 */
public interface TodaySource {

    /** Place among rows of one kind: places 100, services 200, testimony 300, people 400, assemblies 500, jobs 900. */
    int order();

    List<TodayItem> items();
}
