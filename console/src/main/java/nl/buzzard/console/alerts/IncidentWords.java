package nl.buzzard.console.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.IncidentAction;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.Incidents;
import nl.buzzard.console.frame.View;

/** Says what is the matter, in plain sentences. */
public final class IncidentWords {

  private IncidentWords() {}

  /** {@return what was found, such as "31 negatieve berichten sinds 00:57"} */
  public static String found(Frame frame, Incident incident) {
    String count =
        frame.messages().counted("alerts.found." + incident.kind().name(), incident.findings());
    return frame.text("alerts.since", count, moment(frame, incident.firstPublished()));
  }

  /** {@return what was found and how much it took, as one sentence} */
  public static String sentence(Frame frame, Incident incident) {
    String found = found(frame, incident);
    return incident.threshold() == 1
        ? found + "."
        : frame.text(
            "alerts.threshold", found, frame.messages().numbers().whole(incident.threshold()));
  }

  /** {@return whether it still runs, as one sentence} */
  public static String course(Frame frame, Incident incident) {
    return frame.text(
        Incidents.runs(incident) ? "alerts.runs" : "alerts.over",
        moment(frame, incident.lastFindingAt()));
  }

  /** {@return how far its mail has come, as one sentence} */
  public static String mail(Frame frame, Incident incident) {
    String state = frame.messages().of(incident.mailing().state());
    String error = incident.mailing().lastError();
    boolean sent = incident.mailing().state() == Incident.MailState.SENT;
    return error == null || sent ? state + "." : state + ": " + error;
  }

  /** {@return who took it on and when, as one sentence; empty while nobody has} */
  public static String taken(Frame frame, Incident incident) {
    Incident.Taken taken = incident.taken();
    return taken == null ? "" : frame.text("alerts.taken", taken.by(), moment(frame, taken.at()));
  }

  /** {@return until when nobody hears more of it, as one sentence; empty when nobody put it off} */
  public static String snoozed(Frame frame, Incident incident) {
    Instant until = incident.snoozedUntil();
    return until == null || !until.isAfter(frame.now())
        ? ""
        : frame.text("alerts.snoozed", moment(frame, until));
  }

  /** {@return what was done with it, when and by whom, as one line} */
  public static String action(Frame frame, IncidentAction action) {
    String what = frame.messages().of(action.what());
    String who = action.who();
    return moment(frame, action.at()) + " · " + (who == null ? what : what + " · " + who);
  }

  /** {@return where an incident stands on the alerts screen} */
  public static String href(Incident incident) {
    return "/alerts#" + anchor(incident);
  }

  /** {@return where its alert is replayed} */
  public static String replay(Incident incident) {
    return "/alerts/replay?alert=" + URLEncoder.encode(incident.rule(), StandardCharsets.UTF_8);
  }

  /** {@return the name of an incident in the page} */
  public static String anchor(Incident incident) {
    return "incident-" + incident.id();
  }

  /** {@return exactly the mentions of an incident} */
  public static View view(Frame frame, Incident incident) {
    return new View(incident.query(), frame.view().range(), Map.of())
        .during(incident.firstPublished(), incident.lastFindingAt().plusMillis(1));
  }

  private static String moment(Frame frame, Instant instant) {
    return frame.messages().brief(instant, frame.now());
  }
}
