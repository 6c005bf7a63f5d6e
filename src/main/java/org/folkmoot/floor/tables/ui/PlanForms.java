package org.folkmoot.floor.tables.ui;

import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.OnboardingDesk;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.ui.UntakenNeeds;
import org.folkmoot.floor.polls.Polls;
import org.folkmoot.floor.tables.PlanRules;
import org.springframework.stereotype.Component;

/** Makes the form for a table plan, and what is to be looked at before it is filled in. */
@Component
record PlanForms(Polls polls, OnboardingDesk onboarding) {

    PlanForm of(AssemblyId assembly, Session session, List<Member> members, Consumer<PlanRules> make, Runnable leave) {
        return new PlanForm(members, polls.ofSession(assembly, session.id()), session, make, leave);
    }

    /** @param taken runs once needs that members gave are taken over */
    UntakenNeeds needs(AssemblyId assembly, Runnable taken) {
        return new UntakenNeeds(onboarding, assembly, taken);
    }
}
