import { z } from "zod";
import { LAYER_ACCESS, LONGEST_LAYER_NAME } from "#lib/annotations/layer.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayMakeLayers, maySeeLayers } from "#lib/permissions/layers.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

const layerParams = groupParams.extend({ layerId: uuid });
const name = typedText(LONGEST_LAYER_NAME);
const description = z.string().trim().normalize("NFC").max(2_000);
const access = z.enum(LAYER_ACCESS);
const count = z.number().int().min(0);

/** Each person once: the last word about somebody holds. */
const members = z
  .array(z.strictObject({ userId: uuid, mayWrite: z.boolean().default(true) }))
  .max(500)
  .transform((all) => [...new Map(all.map((member) => [member.userId, member])).values()]);

export const layerView = z.object({
  id: uuid,
  name: z.string(),
  description: z.string(),
  access,
  /** Since when a blind layer is open to everybody. */
  openedAt: time.nullable(),
  /** Since when nothing is written on it any more. */
  closedAt: time.nullable(),
  /** The coding that it belongs to, and that looks after it. */
  codingId: uuid.nullable(),
  /** The tagsets of that coding, for what is coded on it. */
  tagsetIds: z.array(uuid),
  members: z.array(person.extend({ mayWrite: z.boolean() })),
  /** What the viewer may do with it: see what others wrote on it, write on it, change it. */
  isShown: z.boolean(),
  mayWrite: z.boolean(),
  mayKeep: z.boolean(),
  /** Annotations on it that the viewer sees, and how many of them are the viewer's own. */
  annotations: count,
  own: count,
  createdBy: person,
  createdAt: time,
  deletedAt: time.nullable(),
  version,
});
export type LayerView = z.infer<typeof layerView>;

/** By name. Also how many annotations the viewer sees on the common layer, and has written for the own eyes alone. */
export const listLayers = operation({
  id: "layers.list",
  method: "GET",
  path: "/groups/{groupId}/layers",
  access: maySeeLayers,
  params: groupParams,
  query: z.strictObject({ deleted: z.enum(["only"]).optional() }),
  answer: z.object({ layers: z.array(layerView), common: count, private: count }),
});

export const createLayer = operation({
  id: "layers.create",
  method: "POST",
  path: "/groups/{groupId}/layers",
  access: mayMakeLayers,
  params: groupParams,
  body: z.strictObject({
    name,
    description: description.default(""),
    access,
    members: members.default([]),
  }),
  answer: layerView,
  refusals: ["member_not_found"],
});

/** `members`: all its members from now on. `isClosed`: nothing is written on it, or is again. Each holds with the next request. */
export const editLayer = operation({
  id: "layers.edit",
  method: "PATCH",
  path: "/groups/{groupId}/layers/{layerId}",
  access: mayMakeLayers,
  params: layerParams,
  body: z.strictObject({
    name: name.optional(),
    description: description.optional(),
    access: access.optional(),
    members: members.optional(),
    isClosed: z.boolean().optional(),
  }),
  answer: layerView,
  refusals: ["member_not_found", "layer_of_coding"],
  ifMatch: true,
});

/** Shows a blind layer to the whole group. What has been seen cannot be unseen: there is no way back. */
export const openLayer = operation({
  id: "layers.open",
  method: "POST",
  path: "/groups/{groupId}/layers/{layerId}/opening",
  access: mayMakeLayers,
  params: layerParams,
  answer: layerView,
  refusals: ["layer_not_blind", "layer_of_coding"],
});

/** Takes a layer away with all that stands on it, until it is restored. */
export const deleteLayer = operation({
  id: "layers.delete",
  method: "DELETE",
  path: "/groups/{groupId}/layers/{layerId}",
  access: mayMakeLayers,
  params: layerParams,
  answer: written,
  refusals: ["layer_of_coding"],
});

export const restoreLayer = operation({
  id: "layers.restore",
  method: "POST",
  path: "/groups/{groupId}/layers/{layerId}/restore",
  access: mayMakeLayers,
  params: layerParams,
  answer: layerView,
  refusals: ["layer_of_coding"],
});
