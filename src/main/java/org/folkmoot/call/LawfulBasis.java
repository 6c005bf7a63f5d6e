package org.folkmoot.call;

/**
 * Why the words may be held at all: UK GDPR article 6(1) with, for what people say about health and the like, article 9(2). It is not the
 * consent to use them in one way or another, which each person gives or refuses.
 */
public enum LawfulBasis {
    /** 6(1)(e) with 9(2)(h) and the Data Protection Act 2018, schedule 1, paragraph 2: running health or social care. */
    PUBLIC_TASK_CARE,
    /** 6(1)(e) with 9(2)(g) and schedule 1, paragraph 6: a task of a public body in law. */
    PUBLIC_TASK_STATUTORY,
    /** 6(1)(a) with 9(2)(a): the person's explicit consent. */
    EXPLICIT_CONSENT
}
