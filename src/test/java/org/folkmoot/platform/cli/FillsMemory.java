package org.folkmoot.platform.cli;

import java.util.ArrayList;
import java.util.List;

/** A program in a process of its own that needs ever more memory, in a thread whose end would not be that of the process. */
final class FillsMemory {

    private static final int PIECE = 1 << 18;

    private FillsMemory() {}

    public static void main(String... words) throws InterruptedException {
        Thread request = new Thread(FillsMemory::fill);
        request.start();
        request.join();
        System.out.println("still here after " + request.getName());
    }

    private static void fill() {
        List<long[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new long[PIECE]);
        }
    }
}
