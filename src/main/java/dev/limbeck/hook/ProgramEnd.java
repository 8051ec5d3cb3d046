package dev.limbeck.hook;

import java.math.BigDecimal;
import java.time.Duration;

/** How a program has ended. */
public sealed interface ProgramEnd {

    /** Whether it did what it was started for. */
    boolean isGood();

    /** Returns it in words that go on behind the name of the program. */
    String told();

    /** By itself. */
    record Exited(int status) implements ProgramEnd {
        @Override
        public boolean isGood() {
            return status == 0;
        }

        @Override
        public String told() {
            return "exited with status " + status;
        }
    }

    /** With its time. */
    record TooLate(Duration limit) implements ProgramEnd {
        @Override
        public boolean isGood() {
            return false;
        }

        @Override
        public String told() {
            String seconds =
                    BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
            return "was ended: it took longer than its timeout of " + seconds + " s";
        }
    }

    /** Before it began. */
    record NotStarted(String reason) implements ProgramEnd {
        @Override
        public boolean isGood() {
            return false;
        }

        @Override
        public String told() {
            return "cannot be started: " + reason;
        }
    }
}
