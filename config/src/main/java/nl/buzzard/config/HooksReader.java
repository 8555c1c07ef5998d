package nl.buzzard.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.AlertRule.Hook;
import nl.buzzard.config.AlertRule.Shape;

/** Reads the programs {@code alerts.yml} tells besides people. */
final class HooksReader {

  private static final List<String> HOOK_KEYS = List.of("name", "url", "shape", "secret");
  private static final Format<Secret> SECRET = Formats.TEXT.hidden().as(Secret::new);

  private final Names names = new Names();

  /** {@return the hooks by name} */
  Map<String, Hook> read(YamlFile file, YamlMap root) {
    Map<String, Hook> hooks = new LinkedHashMap<>();
    for (YamlMap entry : root.maps("hooks", HOOK_KEYS)) {
      String name = entry.required("name", Formats.NAME);
      names.give(file, entry, name);
      URI address = entry.required("url", Formats.URL);
      Shape shape = entry.optional("shape", Formats.oneOf(Shape.class), Shape.JSON);
      Secret secret = entry.optional("secret", SECRET);
      if (name != null && address != null) {
        hooks.put(name, new Hook(name, address, shape, secret));
      }
    }
    return hooks;
  }

  /** {@return the hooks an alert names; a name that is unknown is a fault} */
  static List<Hook> named(YamlMap entry, Map<String, Hook> hooks) {
    List<Hook> named = new ArrayList<>();
    for (String name : entry.list("hooks", Formats.NAME)) {
      Hook hook = hooks.get(name);
      if (hook == null) {
        List<String> known = List.copyOf(hooks.keySet());
        entry.fault("hooks", "unknown hook '" + name + "' — " + Spelling.hint(name, known));
      } else {
        named.add(hook);
      }
    }
    return named;
  }
}
