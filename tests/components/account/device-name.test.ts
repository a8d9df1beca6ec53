import { describe, expect, test } from "vitest";
import { deviceName } from "#components/account/device-name.ts";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("a device by the way its browser names itself", () => {
  test.each([
    [
      "Firefox",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
      "Firefox, Windows",
    ],
    ["Chrome", `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/150.0.0.0 Safari/537.36`, "Chrome, Linux"],
    [
      "Edge says it is Chrome too",
      `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/150.0 Safari/537.36 Edg/150.0`,
      "Edge, Windows",
    ],
    [
      "Yandex says it is Chrome too",
      `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/150.0 YaBrowser/26.1 Safari/537.36`,
      "Yandex, Windows",
    ],
    [
      "an iPhone says it is like a Mac",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1",
      "Safari, iPhone",
    ],
    [
      "Android says it is Linux",
      `Mozilla/5.0 (Linux; Android 16) ${webkit} Chrome/150.0 Mobile Safari/537.36`,
      "Chrome, Android",
    ],
    ["only the system is known", "SomeReader/1.0 (Windows)", "Windows"],
    ["a script", "curl/8.5.0", null],
    ["no name at all", null, null],
  ])("%s", (_, userAgent, expected) => {
    expect(deviceName(userAgent)).toBe(expected);
  });
});
