/** What is remembered is what the function says, and no more of it is kept than a bound. */
import { expect, it } from "vitest";
import { remembered } from "../src/text/remember.js";

it("asks once for a text, also where the answer is nothing", () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text === "" ? undefined : text.length;
  });
  expect(["bridge", "", "bridge", "", "port"].map(length)).toEqual([6, undefined, 6, undefined, 4]);
  expect(asked).toEqual(["bridge", "", "port"]);
});

it("forgets when too many different texts came by, and still answers rightly", () => {
  let asked = 0;
  const twice = remembered((text) => {
    asked += 1;
    return text + text;
  });
  for (let i = 0; i < 20_000; i += 1) expect(twice(`w${i}`)).toBe(`w${i}w${i}`);
  expect(twice("w0")).toBe("w0w0");
  expect(asked).toBe(20_001);
});
