import { z } from "zod";
import { mayPlanAssignments, maySeePlans } from "#lib/permissions/assignments.ts";
import { assignmentParams } from "./assignments.ts";
import { operation, uuid } from "./operation.ts";
import { person, time } from "./view.ts";

export const extensionView = z.object({
  dueAt: time,
  reason: z.string(),
  grantedBy: person,
  createdAt: time,
});

export const assignedStudent = person.extend({
  extension: extensionView.nullable(),
  /** Null where the caller reviews the essay and is not to learn whose it is. */
  state: z.enum(["not_begun", "writing", "handed_in", "late"]).nullable(),
  handedInAt: time.nullable(),
  lateReason: z.string().nullable(),
});
export type AssignedStudent = z.infer<typeof assignedStudent>;

const students = z.object({ students: z.array(assignedStudent) });

/** Whom an assignment is for, how far each has come and who has more time. */
export const listAssignedStudents = operation({
  id: "assignments.students",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/students",
  access: maySeePlans,
  params: assignmentParams,
  answer: students,
});

/** Gives students more time, or other more time; they are told. */
export const giveExtension = operation({
  id: "extensions.give",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/extensions",
  access: mayPlanAssignments,
  params: assignmentParams,
  body: z.strictObject({
    studentIds: z.array(uuid).min(1).max(1_000),
    dueAt: z.iso.datetime({ offset: true }),
    /** For those who look after the group and the student alone. */
    reason: z.string().trim().normalize("NFC").max(1_000).default(""),
  }),
  answer: students,
  refusals: ["student_not_found", "due_missing", "extension_not_later"],
});

export const takeBackExtension = operation({
  id: "extensions.take_back",
  method: "DELETE",
  path: "/groups/{groupId}/assignments/{assignmentId}/extensions/{userId}",
  access: mayPlanAssignments,
  params: assignmentParams.extend({ userId: uuid }),
  answer: students,
});
