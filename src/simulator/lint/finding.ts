// One thing that is wrong with a simulated organisation or its phrases, and where.
export type Finding = { where: string; what: string };
