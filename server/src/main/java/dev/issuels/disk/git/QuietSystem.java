package dev.issuels.disk.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * A system as JGit shall see it: without any configuration but the repository's own.
 *
 * <p>Left to itself JGit starts git as a process to find the system's configuration, measures the clock of the file
 * system by writing files into the user's repository, and keeps the result in the user's home. Who only reads one
 * commit needs none of it, and must not leave traces.
 */
final class QuietSystem extends SystemReader.Delegate {
    private QuietSystem(SystemReader system) {
        super(system);
    }

    /** Makes JGit see it, for the life of the process. */
    static synchronized void use() {
        SystemReader system = SystemReader.getInstance();
        if (!(system instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(system));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
        return new Unconfigured(files);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
        return new Unconfigured(files);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS files) {
        return new Unconfigured(files);
    }

    @Override
    public StoredConfig getUserConfig() {
        return new Unconfigured(FS.DETECTED);
    }

    @Override
    public StoredConfig getSystemConfig() {
        return new Unconfigured(FS.DETECTED);
    }

    @Override
    public StoredConfig getJGitConfig() {
        return new Unconfigured(FS.DETECTED);
    }

    /** An empty configuration without a file, save that the clock of every file system is known to be coarse. */
    private static final class Unconfigured extends FileBasedConfig {
        private static final String FILE_SYSTEM = "filesystem";
        private static final long COARSE_SECONDS = 2;

        Unconfigured(FS files) {
            super(null, files);
        }

        @Override
        public long getTimeUnit(
                String section, String subsection, String name, long defaultValue, TimeUnit wantedUnit) {
            return FILE_SYSTEM.equals(section)
                    ? wantedUnit.convert(COARSE_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, wantedUnit);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // There is no file.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
