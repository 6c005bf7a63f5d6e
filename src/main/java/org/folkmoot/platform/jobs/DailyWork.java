package org.folkmoot.platform.jobs;

/** Something to be looked after at the start and once a day. It may be cut off anywhere and is done again the next day. */
public interface DailyWork {

    /** What it is, for the log of an operator. */
    String what();

    /** Does it, as the product. */
    void run();
}
