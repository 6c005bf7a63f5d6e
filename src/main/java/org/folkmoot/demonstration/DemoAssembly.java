package org.folkmoot.demonstration;

import java.time.LocalDate;
import java.util.List;

/** The assembly as {@code demo/assembly.json} has it. */
record DemoAssembly(
        String name,
        String remit,
        DemoPromise promise,
        List<String> members,
        List<DemoSession> sessions,
        List<DemoQuestion> questions) {

    record DemoPromise(String by, String text, LocalDate respondBy) {}

    record DemoSession(String title, LocalDate date, String venue, List<DemoItem> items) {}

    record DemoItem(String title, int minutes, String kind) {}

    record DemoQuestion(int session, String text, String byline, List<DemoTerm> terms) {}

    record DemoTerm(String term, String meaning) {}
}
