package nl.buzzard.app.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import nl.buzzard.app.Buzzard;
import nl.buzzard.app.DataFolder;
import nl.buzzard.config.Settings;

/** How a running Buzzard takes hold of its folder and comes to its end. */
final class Running {

  private Running() {}

  /**
   * Takes the right to run on a folder.
   *
   * @param otherwise how to name another folder, as the end of a sentence
   */
  static DataFolder.Ownership own(DataFolder folder, String otherwise) {
    return folder
        .own()
        .orElseThrow(() ->
            new CallerMistake(
                String.format(
                    Locale.ROOT,
                    "another Buzzard is running on the data folder %s; stop it, or name another folder %s",
                    folder.path(),
                    otherwise)));
  }

  /**
   * Refuses a port another program listens on, before anything is opened.
   *
   * @param server where the console will listen; port 0 is any that is free
   * @param otherwise how to name another port, as the end of a sentence
   */
  static void refuseBusyPort(Settings.Server server, String otherwise) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(server.host(), server.port()));
    } catch (IOException e) {
      throw new CallerMistake(
          String.format(
              Locale.ROOT,
              "nobody can listen on %s port %d (%s); stop what does, or name another %s",
              server.host(),
              server.port(),
              e.getMessage(),
              otherwise));
    }
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
