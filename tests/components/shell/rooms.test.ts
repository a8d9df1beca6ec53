import { describe, expect, test } from "vitest";
import { ROLES } from "#lib/groups/role.ts";
import { maySeeDocuments } from "#lib/permissions/documents.ts";
import { roomHref, ROOMS, roomsFor, whereabouts } from "#components/shell/rooms.ts";

const id = "0198a5c2-7d1e-7000-8000-000000000001";

describe("where one is in a group", () => {
  test.each([
    ["the group itself", `/groups/${id}`, null, false],
    ["the library", `/groups/${id}/documents`, "documents", false],
    ["a slash at the end", `/groups/${id}/documents/`, "documents", false],
    ["the screen that takes a file", `/groups/${id}/documents/import`, "documents", false],
    ["an article's list of references", `/groups/${id}/documents/${id}/references`, "documents", false],
    ["the check of its citations", `/groups/${id}/documents/${id}/integrity`, "documents", false],
    ["an import being looked through", `/groups/${id}/documents/import/${id}`, "documents", true],
    ["the reader", `/groups/${id}/documents/${id}`, "documents", true],
    ["a claim", `/groups/${id}/claims/${id}`, "claims", false],
    ["the check of all citations", `/groups/${id}/integrity`, "references", false],
    ["an unknown room", `/groups/${id}/kitchen`, null, false],
    ["outside any group", "/account", null, false],
  ])("%s", (_, pathname, room, fillsWindow) => {
    expect(whereabouts(pathname)).toEqual({ room, fillsWindow });
  });

  test("every room is found at its own address", () => {
    for (const room of ROOMS) expect(whereabouts(roomHref(id, room)).room).toBe(room);
  });
});

test("the library is offered to exactly those who may see documents", () => {
  const offered = ROLES.filter((role) => roomsFor(role).includes("documents"));
  expect(offered).toEqual(maySeeDocuments.roles);
});
