package nl.buzzard.app.command;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import nl.buzzard.app.Buzzard;
import nl.buzzard.app.DataFolder;

/** How a running Buzzard takes hold of its folder and comes to its end. */
final class Running {

  private Running() {}

  static DataFolder.Ownership own(DataFolder folder) {
    return folder
        .own()
        .orElseThrow(() ->
            new CallerMistake(
                String.format(
                    Locale.ROOT,
                    "another Buzzard is running on the data folder %s; stop it, or name another folder in buzzard.yml",
                    folder.path())));
  }

  /** Waits for Ctrl+C or a request to terminate, and then closes in good order. */
  static void untilStopped(Buzzard buzzard, DataFolder.Ownership owned)
      throws InterruptedException {
    Thread stop =
        new Thread(
            () -> {
              buzzard.close();
              owned.close();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    new CountDownLatch(1).await();
  }
}
