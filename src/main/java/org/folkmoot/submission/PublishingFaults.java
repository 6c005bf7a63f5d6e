package org.folkmoot.submission;

import java.util.List;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.submission.PublishingFollower.SetAside;
import org.springframework.stereotype.Service;

/** The submissions that something is wrong with, for those who keep the installation going. Ids only. */
@Service
@AllowSomewhere(Role.ADMINISTRATOR)
public class PublishingFaults {

    private final SetAside aside;

    PublishingFaults(SetAside aside) {
        this.aside = aside;
    }

    /** Those whose part in the evidence could not be brought in line with them; each is tried again every day and at each start. */
    public List<SubmissionId> setAside() {
        return aside.all();
    }
}
