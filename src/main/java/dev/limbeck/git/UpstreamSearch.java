package dev.limbeck.git;

import dev.limbeck.git.Upstream.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Which commit ours has to follow. */
final class UpstreamSearch {
    private static final String ORIGIN = "origin";
    private static final List<String> TRUNKS = List.of("main", "master");

    private static final String CONFIGURED = "upstream below git in the configuration";

    private final Repository repository;

    UpstreamSearch(Repository repository) {
        this.repository = repository;
    }

    static boolean isShallow(Repository repository) {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    Optional<Upstream> find(@Nullable String named, @Nullable String configured) throws IOException {
        if (named != null) {
            return Optional.of(called(named, "--upstream", "as --upstream says"));
        }
        if (configured != null) {
            return Optional.of(called(configured, CONFIGURED, "as the configuration says"));
        }
        Optional<Ref> trunk = remoteTrunk();
        Optional<Upstream> begun = inProgress(trunk);
        if (begun.isPresent()) {
            return begun;
        }
        if (trunk.isPresent()) {
            return Optional.of(of(trunk.get(), "the remote's default branch", Kind.OTHER));
        }
        return localTrunk();
    }

    /** The same where a commit is, or was just now, merged into another. */
    Upstream ofMerge(@Nullable String configured, String into, String merged) throws IOException {
        if (configured != null) {
            return called(configured, CONFIGURED, "as the configuration says");
        }
        Optional<Ref> trunk = remoteTrunk();
        if (!isTrunk(trunk)) {
            return of(ObjectId.fromString(merged), "what is merged");
        }
        return trunk.map(ref -> of(ref, "the remote's default branch", Kind.OTHER))
                .orElseGet(() -> new Upstream(into, into, "what it is merged into", Kind.OTHER));
    }

    private Upstream called(String name, String who, String why) throws IOException {
        ObjectId commit = commit(name);
        if (commit == null) {
            boolean isOfRemote = repository.getRemoteNames().contains(name.replaceFirst("/.*", ""));
            throw new UnknownRef(name, who, isOfRemote ? NoUpstream.fetch(name, isShallow(repository)) : "");
        }
        return new Upstream(name, commit.name(), why, Kind.OTHER);
    }

    private @Nullable ObjectId commit(String name) throws IOException {
        try {
            return repository.resolve(name + "^{commit}");
        } catch (IllegalArgumentException | IOException noSuchName) {
            return null;
        }
    }

    /** On the trunk itself a merge brings a branch in: then it is not the branch that was there first. */
    private Optional<Upstream> inProgress(Optional<Ref> trunk) throws IOException {
        Optional<ObjectId> onto = InProgress.rebasedOnto(repository);
        if (onto.isPresent()) {
            return Optional.of(of(onto.get(), "what git is rebasing onto"));
        }
        List<ObjectId> merged = InProgress.merged(repository);
        if (merged.isEmpty() || isTrunk(trunk)) {
            return Optional.empty();
        }
        if (merged.size() > 1) {
            throw NoUpstream.severalMerged(merged.size());
        }
        return Optional.of(of(merged.get(0), "MERGE_HEAD, which is being merged"));
    }

    private boolean isTrunk(Optional<Ref> trunk) throws IOException {
        String branch = String.valueOf(repository.getBranch());
        return trunk.map(ref -> branch.equals(repository.shortenRemoteBranchName(ref.getName())))
                .orElseGet(() -> TRUNKS.contains(branch));
    }

    /** The default branch of origin, or of the only remote. */
    private Optional<Ref> remoteTrunk() throws IOException {
        Optional<String> remote = remote();
        if (remote.isEmpty()) {
            return Optional.empty();
        }
        String folder = Constants.R_REMOTES + remote.get() + "/";
        Ref symbolic = repository.exactRef(folder + Constants.HEAD);
        if (symbolic != null && symbolic.getObjectId() != null) {
            return Optional.of(symbolic.getLeaf());
        }
        Optional<Ref> found = first(folder);
        if (found.isEmpty() && first(Constants.R_HEADS).isEmpty()) {
            throw NoUpstream.notFetched(remote.get(), isShallow(repository));
        }
        return found;
    }

    private Optional<String> remote() {
        Set<String> remotes = repository.getRemoteNames();
        if (remotes.contains(ORIGIN)) {
            return Optional.of(ORIGIN);
        }
        return remotes.size() == 1 ? remotes.stream().findFirst() : Optional.empty();
    }

    private Optional<Upstream> localTrunk() throws IOException {
        Optional<Ref> branch = first(Constants.R_HEADS);
        if (branch.isEmpty()) {
            return Optional.empty();
        }
        boolean isHere = branch.get().getName().equals(repository.getFullBranch());
        return Optional.of(
                isHere
                        ? of(branch.get(), "the branch that is checked out", Kind.OURSELVES)
                        : of(branch.get(), "the local branch", Kind.OTHER));
    }

    private Optional<Ref> first(String folder) throws IOException {
        for (String trunk : TRUNKS) {
            Ref ref = repository.exactRef(folder + trunk);
            if (ref != null && ref.getObjectId() != null) {
                return Optional.of(ref);
            }
        }
        return Optional.empty();
    }

    private static Upstream of(Ref ref, String why, Kind kind) {
        return new Upstream(
                Repository.shortenRefName(ref.getName()), ref.getObjectId().name(), why, kind);
    }

    /** A commit that a state of git names: called after the branch whose tip it is, where there is one. */
    private Upstream of(ObjectId commit, String why) throws IOException {
        String name = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES).stream()
                .filter(ref -> !ref.isSymbolic() && commit.equals(ref.getObjectId()))
                .map(ref -> Repository.shortenRefName(ref.getName()))
                .filter(each -> !each.equals(currentBranch()))
                .findFirst()
                .orElseGet(() -> commit.name().substring(0, 10));
        return new Upstream(name, commit.name(), why, Kind.OTHER);
    }

    private String currentBranch() {
        try {
            return String.valueOf(repository.getBranch());
        } catch (IOException unreadable) {
            return Constants.HEAD;
        }
    }
}
