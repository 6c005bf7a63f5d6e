package org.folkmoot.floor;

import org.springframework.context.ApplicationContext;

/** The beats of all boards, sooner than the clock has them. */
public final class Beats {

    private Beats() {}

    /** One beat of the product in this process. */
    public static void next(ApplicationContext product) {
        product.getBean(Boards.class).beatOnce();
    }
}
