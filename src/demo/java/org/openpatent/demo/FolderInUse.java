package org.openpatent.demo;

import java.nio.file.Path;

/** Another demonstration runs in this folder; its database is no leftover. */
class FolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1;

  FolderInUse(Path folder) {
    super("already runs on " + folder + "; stop it first, or start this one in another folder.");
  }
}
