import type { Condition, Option, Words } from '../form.ts';

export const w = (id: string, en: string): Words => ({ id, en });

export const option = (code: string, id: string, en: string): Option => ({ code, label: { id, en } });

export const is = (field: string, ...codes: string[]): Condition => ({ field, is: codes });

export const isNot = (field: string, ...codes: string[]): Condition => ({ not: { field, is: codes } });

export const filled = (field: string): Condition => ({ field, filled: true });

export const both = (...conditions: Condition[]): Condition => ({ all: conditions });

export const either = (...conditions: Condition[]): Condition => ({ any: conditions });
