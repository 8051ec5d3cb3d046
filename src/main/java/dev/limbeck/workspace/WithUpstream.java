package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.git.Checkout;
import dev.limbeck.git.Upstream;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions that only the repository around a project can answer. */
final class WithUpstream {

    private WithUpstream() {}

    /**
     * Asks about the upstream commit.
     *
     * @param named by the user; null for what the configuration or git says
     * @return empty where there is no repository or no upstream in it, or git is not to be asked
     * @throws NoRepository if one is named and there is no repository
     */
    static <T> Optional<T> ask(
            Project project, @Nullable String named, BiFunction<Checkout, Upstream, Optional<T>> question) {
        String configured = project.config().upstream();
        boolean isUnwanted = Stream.of(Optional.ofNullable(named), Optional.ofNullable(configured))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(Config.NO_UPSTREAM::equals)
                .isPresent();
        if (isUnwanted) {
            return Optional.empty();
        }
        Optional<Checkout> around = Checkout.around(project.root());
        if (around.isEmpty() && named != null) {
            throw NoRepository.ofUpstream(project.root());
        }
        try (Checkout checkout = around.orElse(null)) {
            return checkout == null
                    ? Optional.empty()
                    : checkout.upstream(named, configured).flatMap(upstream -> question.apply(checkout, upstream));
        }
    }
}
